package vn.dvcrank.pipeline.cli;

import static vn.dvcrank.pipeline.cli.Fault.national;

import java.util.List;

/** Certificates that are not to be believed, and how an operator has one believed. */
final class TlsFaults {

  static final List<Fault> ALL =
      List.of(
          national(
              "TLS: the certificate's issuer is not known",
              FaultOutcome.unanswered(3),
              portal -> new TlsPortal(portal, TlsPortal.Certificate.GOOD)),
          national(
              "TLS: the issuer is not known, and stands in `source.trust-store`",
              FaultOutcome.good(1),
              portal -> {
                TlsPortal tls = new TlsPortal(portal, TlsPortal.Certificate.GOOD);
                return tls.with("trust-store", tls.issuers().toString());
              }),
          national(
              "TLS: the certificate is of another host",
              FaultOutcome.unanswered(3),
              portal -> {
                TlsPortal tls = new TlsPortal(portal, TlsPortal.Certificate.OF_ANOTHER_HOST);
                return tls.with("trust-store", tls.issuers().toString());
              }),
          national(
              "TLS: the certificate has expired",
              FaultOutcome.unanswered(3),
              portal -> {
                TlsPortal tls = new TlsPortal(portal, TlsPortal.Certificate.EXPIRED);
                return tls.with("trust-store", tls.issuers().toString());
              }),
          national(
              "TLS: `source.trust-store` has another issuer only",
              FaultOutcome.unanswered(3),
              portal -> {
                TlsPortal tls = new TlsPortal(portal, TlsPortal.Certificate.GOOD);
                return tls.with("trust-store", tls.otherIssuers().toString());
              }));

  private TlsFaults() {}
}
