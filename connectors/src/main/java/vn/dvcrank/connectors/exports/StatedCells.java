package vn.dvcrank.connectors.exports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.dossier.Channel;
import vn.dvcrank.scoring.dossier.DossierStatus;
import vn.dvcrank.scoring.dossier.Stated;

/** What the cells of a dossier's row say in words or codes that its layout knows. */
final class StatedCells {

  private final RowReader row;
  private final Layout layout;
  private final List<String> currency;
  private final WordLookup<DossierStatus> statuses;
  private final WordLookup<Channel> channels;
  private final WordLookup<Stated> payments;
  private final WordLookup<Stated> answers;

  StatedCells(RowReader row, Layout layout) {
    this.row = row;
    this.layout = layout;
    this.currency = layout.values().currency();
    this.statuses = new WordLookup<>(layout.values().statuses());
    this.channels = new WordLookup<>(layout.values().channels());
    this.payments = new WordLookup<>(layout.values().payments());
    this.answers = new WordLookup<>(layout.values().answers());
  }

  Optional<DossierStatus> status() {
    Optional<DossierStatus> status = statuses.of(row.text(Meaning.STATUS));
    if (status.isEmpty()) {
      row.misfit(Meaning.STATUS, "not a status that the layout knows");
    }
    return status;
  }

  Channel channel() {
    Optional<Channel> channel = channels.of(row.text(Meaning.CHANNEL));
    if (channel.isEmpty()) {
      row.misfit(Meaning.CHANNEL, "not a channel that the layout knows");
    }
    return channel.orElse(Channel.DIRECT);
  }

  /** What a yes-or-no column says. */
  Stated answer(Meaning meaning) {
    String cell = row.text(meaning);
    if (cell.isEmpty()) {
      return row.has(meaning) ? layout.empty(meaning) : Stated.NOTHING;
    }
    Optional<Stated> answer = answers.of(cell);
    if (answer.isEmpty()) {
      row.misfit(meaning, "neither a yes nor a no that the layout knows");
    }
    return answer.orElse(Stated.NOTHING);
  }

  /** Whether a fee is due: an amount, or a yes or no. */
  Stated fee() {
    String cell = row.text(Meaning.FEE);
    if (cell.isEmpty()) {
      return layout.empty(Meaning.FEE);
    }
    Optional<BigDecimal> amount = Numbers.amount(withoutCurrency(cell));
    if (amount.isPresent()) {
      return Stated.of(amount.get().signum() > 0);
    }
    Optional<Stated> answer = answers.of(cell);
    if (answer.isEmpty()) {
      row.misfit(Meaning.FEE, "neither an amount nor a yes or no");
    }
    return answer.orElse(Stated.NOTHING);
  }

  private String withoutCurrency(String cell) {
    char last = cell.charAt(cell.length() - 1);
    if (last >= '0' && last <= '9') {
      return cell;
    }
    String key = HeaderText.key(cell);
    for (String unit : currency) {
      if (key.endsWith(unit)) {
        return key.substring(0, key.length() - unit.length()).strip();
      }
    }
    return cell;
  }

  /** Whether it was paid online. */
  Stated payment() {
    String cell = row.text(Meaning.PAYMENT);
    if (cell.isEmpty()) {
      return Stated.NOTHING;
    }
    Optional<Stated> payment = payments.of(cell);
    if (payment.isEmpty()) {
      row.misfit(Meaning.PAYMENT, "not a way to pay that the layout knows");
    }
    return payment.orElse(Stated.NOTHING);
  }
}
