package vn.dvcrank.scoring.dossier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One dossier as a province's own system exports it, without anything about persons.
 *
 * @param code as written, without surrounding blanks ({@code H18.14-240823-0001})
 * @param procedure code of the procedure ({@code 2.000815}, text and never a number); empty when
 *     the export has none
 * @param unitName the unit that handles it, composed letters and single blanks
 * @param channel how it came in
 * @param status where it stands
 * @param receivedOn day of reception; empty only when it is {@link
 *     DossierStatus.Phase#NOT_RECEIVED}
 * @param dueOn day on which the result is due; empty when the export gives none
 * @param finishedOn day on which it was settled; present when it is {@link
 *     DossierStatus.Phase#RESOLVED}, empty when it is open
 * @param lateByTheClock whether it was settled on the due day, but after the hour that was promised
 * @param feeDue whether a fee is due
 * @param paidOnline whether it was paid online, on the national portal or a local gateway
 * @param digitised whether its components are digitised
 * @param resultElectronic whether its result was given electronically
 * @param reused whether digitised data was used again for it
 */
public record Dossier(
    String code,
    Optional<String> procedure,
    String unitName,
    Channel channel,
    DossierStatus status,
    Optional<LocalDate> receivedOn,
    Optional<LocalDate> dueOn,
    Optional<LocalDate> finishedOn,
    boolean lateByTheClock,
    Stated feeDue,
    Stated paidOnline,
    Stated digitised,
    Stated resultElectronic,
    Stated reused) {}
