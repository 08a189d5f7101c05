package vn.dvcrank.pipeline.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine;

/** Arguments as the program takes them apart, without anything being done. */
public final class CommandLines {

  private CommandLines() {}

  /**
   * What the arguments say.
   *
   * @throws CommandLine.ParameterException when they cannot be used
   */
  public static String parse(List<String> arguments, Instant now) {
    CommandLine line = Dvcrank.commandLine(InstantSource.fixed(now));
    CommandLine.ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
    StringBuilder said = new StringBuilder();
    for (CommandLine command : parsed.asCommandLineList()) {
      command
          .getParseResult()
          .matchedArgs()
          .forEach(argument -> said.append(argument.originalStringValues()).append('\n'));
    }
    return said.toString();
  }
}
