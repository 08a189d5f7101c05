package vn.dvcrank.pipeline.cli;

import java.lang.reflect.Constructor;
import java.time.InstantSource;
import picocli.CommandLine;

/** Makes the commands, handing the clock to those that ask for one. */
final class ClockedCommands implements CommandLine.IFactory {

  private final CommandLine.IFactory usual = CommandLine.defaultFactory();
  private final InstantSource clock;

  ClockedCommands(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == InstantSource.class) {
        return type.cast(constructor.newInstance(clock));
      }
    }
    return usual.create(type);
  }
}
