package vn.dvcrank.connectors.exports.made;

/**
 * A procedure, in the form that procedures have; its days and fees are made.
 *
 * @param code text, never a number
 * @param name as a list prints it
 * @param field lĩnh vực
 * @param days from reception to the day it is due
 * @param fee in đồng; 0 when there is none
 */
public record MadeProcedure(String code, String name, String field, int days, int fee) {}
