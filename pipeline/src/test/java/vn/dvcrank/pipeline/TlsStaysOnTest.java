package vn.dvcrank.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;

/** Nothing in the program could leave out the check of a certificate or of its host. */
class TlsStaysOnTest {

  private static final Set<String> WAYS_OUT =
      Set.of(
          "hostnameVerifier",
          "setHostnameVerifier",
          "setDefaultHostnameVerifier",
          "setDefaultSSLSocketFactory",
          "setSSLSocketFactory",
          "connectionSpecs",
          "certificatePinner");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.dvcrank");

  @Test
  void nobodyJudgesCertificatesOrHostsHimself() {
    noClasses().should().beAssignableTo(TrustManager.class).check(PROGRAM);
    noClasses().should().beAssignableTo(HostnameVerifier.class).check(PROGRAM);
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "leaves out a check",
                (JavaCall<?> call) -> WAYS_OUT.contains(call.getTarget().getName())))
        .check(PROGRAM);
  }

  @Test
  void onlyTheReaderOfATrustStoreMakesSocketsThatBelieveOthers() {
    assertThat(PROGRAM)
        .filteredOn(
            one ->
                one.getMethodCallsFromSelf().stream()
                    .anyMatch(
                        call ->
                            call.getTargetOwner().isEquivalentTo(javax.net.ssl.SSLContext.class)))
        .extracting(JavaClass::getSimpleName)
        .containsExactly("TrustedIssuers");
  }
}
