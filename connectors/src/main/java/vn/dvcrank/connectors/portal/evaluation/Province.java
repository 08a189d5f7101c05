package vn.dvcrank.connectors.portal.evaluation;

/**
 * A province as the portal knows it.
 *
 * @param code agency code, the stable key ({@code H18})
 * @param name2025 as the legacy contract named it
 * @param legacyId numeric id of the legacy contract ({@code p_tinh_id})
 * @param name2026 as the 2026 contract names it
 * @param departmentId UUID of the 2026 contract ({@code rootDepartmentId})
 */
public record Province(
    String code, String name2025, String legacyId, String name2026, String departmentId) {}
