package vn.dvcrank.pipeline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The floors of the house, and what may not stand on them. */
class ArchitectureTest {

  private static final String SCORING = "vn.dvcrank.scoring..";
  private static final String CONNECTORS = "vn.dvcrank.connectors..";
  private static final String PIPELINE = "vn.dvcrank.pipeline..";
  private static final Set<String> BINARY_FRACTIONS =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.dvcrank");

  @Test
  void theWholeProgramIsLookedAt() {
    for (String floor : Set.of(SCORING, CONNECTORS, PIPELINE)) {
      assertThat(PROGRAM.that(resideInAnyPackage(floor))).as(floor).hasSizeGreaterThan(30);
    }
  }

  @Test
  void importsPointDown() {
    noClasses()
        .that()
        .resideInAPackage(SCORING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CONNECTORS, PIPELINE)
        .check(PROGRAM);
    noClasses()
        .that()
        .resideInAPackage(CONNECTORS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(PIPELINE)
        .check(PROGRAM);
  }

  @Test
  void scoringKnowsNoSourceNoDatabaseAndNoCamel() {
    noClasses()
        .that()
        .resideInAPackage(SCORING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "okhttp3..", "okio..", "org.apache.camel..", "java.sql..", "javax.sql..", "java.net..")
        .check(PROGRAM);
  }

  @Test
  void connectorsKnowNoDatabaseAndNoCamel() {
    noClasses()
        .that()
        .resideInAPackage(CONNECTORS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.camel..", "java.sql..", "javax.sql..")
        .check(PROGRAM);
  }

  @Test
  void onlyTheCommandLineReadsTheClock() {
    noClasses()
        .that()
        .resideInAnyPackage(SCORING, CONNECTORS)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(PROGRAM);
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.dvcrank.pipeline.cli..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(PROGRAM);
  }

  /** Statements live in the store and the archive's index; others ask, and change nothing. */
  @Test
  void sqlStaysWhereTheDatabaseIsKnown() {
    noClasses()
        .that()
        .resideInAPackage(PIPELINE)
        .and()
        .resideOutsideOfPackages(
            "vn.dvcrank.pipeline.store..",
            "vn.dvcrank.pipeline.archive..",
            "vn.dvcrank.pipeline.verify..",
            "vn.dvcrank.pipeline.status..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..")
                .and(
                    DescribedPredicate.not(
                        DescribedPredicate.<JavaClass>describe(
                            "an exception", type -> type.isAssignableTo(Exception.class)))))
        .check(PROGRAM);
  }

  @Test
  void onlyReportsKnowWordAndOnlyPagesKnowTemplatesOfPages() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.dvcrank.pipeline.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.deepoove.poi..", "org.apache.poi.xwpf..")
        .check(PROGRAM);
    noClasses()
        .that()
        .resideOutsideOfPackages("vn.dvcrank.pipeline.site..", "gg.jte.generated..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("gg.jte..")
        .check(PROGRAM);
  }

  @Test
  void onlyRoutesAndTheApplicationKnowCamel() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.dvcrank.pipeline.routes..")
        .and()
        .doNotHaveSimpleName("Application")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel..")
        .check(PROGRAM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scoring", "connectors", "pipeline"})
  void packagesDoNotGoInCircles(String module) {
    slices().matching("vn.dvcrank." + module + ".(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void figuresAreNeverBinaryFractions() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(SCORING)
        .should()
        .notHaveRawType(DescribedPredicate.describe("a binary fraction", type -> isBinary(type)))
        .check(PROGRAM);
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(SCORING)
        .should(
            new ArchCondition<JavaCodeUnit>("neither take nor give a binary fraction") {
              @Override
              public void check(JavaCodeUnit method, ConditionEvents events) {
                if (isBinary(method.getRawReturnType())
                    || method.getRawParameterTypes().stream()
                        .anyMatch(ArchitectureTest::isBinary)) {
                  events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                }
              }
            })
        .check(PROGRAM);
  }

  private static boolean isBinary(JavaClass type) {
    return BINARY_FRACTIONS.contains(type.getName());
  }

  @Test
  void namesKeepTheirPromise() {
    classes()
        .should()
        .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
        .andShould()
        .haveNameNotMatching(".*[.$](Abstract|Base)[A-Z][^.]*")
        .check(PROGRAM);
  }

  /** What is held here is the process's own, as the operating system sees it. */
  @Test
  void nothingStaticChanges() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveFullName("vn.dvcrank.pipeline.store.DataLock.HELD_HERE")
        .should(
            new ArchCondition<JavaField>("be final and not made to be changed") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                boolean changes =
                    !field.getModifiers().contains(JavaModifier.FINAL)
                        || field.getRawType().getName().startsWith("java.util.concurrent.");
                if (changes && !field.getName().startsWith("$")) {
                  events.add(SimpleConditionEvent.violated(field, field.getDescription()));
                }
              }
            })
        .check(PROGRAM);
  }

  @Test
  void textIsNeverMadeInTheDefaultLocale() {
    noClasses()
        .should()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .check(PROGRAM);
  }
}
