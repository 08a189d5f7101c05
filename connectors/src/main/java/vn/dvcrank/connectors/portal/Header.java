package vn.dvcrank.connectors.portal;

/**
 * One line of an answer's head; a name may come more than once.
 *
 * @param name as the portal writes it
 * @param value as the portal writes it
 */
public record Header(String name, String value) {}
