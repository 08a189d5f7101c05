package vn.dvcrank.pipeline.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.dvcrank.pipeline.Version;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** The program's entry: commands, and what becomes of their failures. */
@Command(
    name = "dvcrank",
    description = {
      "Nightly snapshots and rankings of Vietnam's public-service quality index",
      "(766/QĐ-TTg)."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Dvcrank.BuildVersion.class,
    footer = {
      "",
      "Exit codes: 0 done, 1 internal error, 2 usage, 3 the source failed or blocked us,",
      "4 the gate or findings held publication back, 5 data directory unusable."
    })
public final class Dvcrank {

  /** In the order in which help lists them. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          NightlyCommand.class,
          ProbeCommand.class,
          ImportCommand.class,
          InboxCommand.class,
          RankCommand.class,
          RebuildCommand.class,
          DiffCommand.class,
          ExplainCommand.class,
          BriefCommand.class,
          AuditCommand.class,
          ReconcileCommand.class,
          ReportCommand.class,
          SiteCommand.class,
          StatusCommand.class,
          VerifyCommand.class,
          BackupCommand.class,
          RepairCommand.class,
          AlertCommand.class);

  private Dvcrank() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Messages are stored and published; a machine's own digits do not belong in them.
    Locale.setDefault(Locale.ROOT);
    CommandLine line = commandLine(InstantSource.system(), wanted(arguments));
    System.exit(line.execute(arguments));
  }

  /** The command that is named first, for the others would be made for nothing; else all. */
  private static List<Class<?>> wanted(String[] arguments) {
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(command -> arguments.length > 0 && arguments[0].equals(name(command)))
            .toList();
    return named.isEmpty() ? COMMANDS : named;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** The whole command line, by a clock. */
  static CommandLine commandLine(InstantSource clock) {
    return commandLine(clock, COMMANDS);
  }

  private static CommandLine commandLine(InstantSource clock, List<Class<?>> commands) {
    ClockedCommands factory = new ClockedCommands(clock);
    CommandLine line = new CommandLine(new Dvcrank(), factory);
    commands.forEach(command -> line.addSubcommand(command));
    line.setExecutionExceptionHandler(Dvcrank::failed);
    line.setParameterExceptionHandler(Dvcrank::misused);
    line.setExecutionStrategy(Dvcrank::printingPlainly);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // A file to import may be called @list.xlsx; it holds no arguments.
    line.setExpandAtFiles(false);
    line.registerConverter(Period.class, text -> parsed(Period::parse, text));
    line.registerConverter(Scope.class, text -> parsed(Scope::new, text));
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
    return line;
  }

  /** Runs what was asked for; whatever it prints is words, wherever they come from. */
  private static int printingPlainly(CommandLine.ParseResult parsed) {
    CommandLine line = parsed.commandSpec().commandLine();
    line.setOut(PlainWriter.to(line.getOut()));
    line.setErr(PlainWriter.to(line.getErr()));
    try {
      return new CommandLine.RunLast().execute(parsed);
    } finally {
      line.getOut().flush();
      line.getErr().flush();
    }
  }

  private static <T> T parsed(Function<String, T> parser, String text) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    err.println("dvcrank: " + OneLine.of(failure));
    boolean stacktrace = parsed.subcommand() != null && wantsStacktrace(parsed.subcommand());
    if (stacktrace) {
      failure.printStackTrace(err);
    }
    return ExitCode.of(failure).number();
  }

  private static boolean wantsStacktrace(CommandLine.ParseResult parsed) {
    return parsed.hasMatchedOption("--stacktrace");
  }

  private static int misused(CommandLine.ParameterException misuse, String[] arguments) {
    PrintWriter err = misuse.getCommandLine().getErr();
    err.println("dvcrank: " + OneLine.of(misuse));
    err.println("Try '" + misuse.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.number();
  }

  /** The version that the build wrote down. */
  static final class BuildVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Version.text()};
    }
  }
}
