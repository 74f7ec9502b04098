import { z } from "zod";
import { sealedClasses } from "#kernel/permission.ts";

/** Roles of the offices; each is given in a unit, between two dates. */
export const roles = [
  "administrator",
  "commune_officer",
  "commune_accountant",
  "commune_chairman",
  "merit_officer",
  "merit_accountant",
  "department_director",
  "department_officer",
  "leader",
  "inspector",
  "analyst",
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** In whose unit a role is held. */
export type RoleLevel = "province" | "commune";

export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{1,62}$/,
    "2–63 ký tự: chữ thường không dấu, số, chấm, gạch / 2–63 of a–z 0–9 . _ -",
  );

export const CivilDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && isRealDay(text), "ngày không tồn tại");

function isRealDay(text: string): boolean {
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** A role, or a sealed class, as an account holds it between two days (both included). */
export interface Held {
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface HeldRole extends Held {
  readonly role: Role;
  readonly unit: string;
}

export function holdsOn(held: Held, day: string): boolean {
  return held.validFrom <= day && (held.validTo === null || day <= held.validTo);
}

export const NamedUnit = z.object({ code: z.string(), name: z.string() });
export type NamedUnit = z.infer<typeof NamedUnit>;

/** What the browser knows of the one signed in. */
export const SessionAnswer = z
  .object({
    account: z.object({
      id: z.string(),
      login: z.string(),
      name: z.string(),
      title: z.string().nullable(),
    }),
    roles: z.array(Role),
    areas: z.array(NamedUnit),
    permissions: z.array(z.string()),
    classes: z.array(z.string()),
    tenant: z.object({ name: z.string(), sample: z.boolean(), businessDate: z.string() }),
    /** The month being prepared, 'YYYY-MM'. */
    month: z.string(),
    /** Last day to send its lists, 'YYYY-MM-DD'. */
    deadline: z.string(),
    csrf: z.string(),
    /** True after a reset: nothing else is allowed before a password of one's own is chosen. */
    mustChangePassword: z.boolean(),
  })
  .meta({ id: "Session" });
export type SessionAnswer = z.infer<typeof SessionAnswer>;

export const SampleLogin = z.object({
  login: z.string(),
  password: z.string(),
  name: z.string(),
  /** In the words of the office. */
  role: z.string(),
  roleCode: Role,
});
export type SampleLogin = z.infer<typeof SampleLogin>;

export const HeldRoleInput = z.object({
  role: Role,
  unit: z.string().min(1).max(20),
  validFrom: CivilDay,
  validTo: CivilDay.nullable(),
});
export type HeldRoleInput = z.infer<typeof HeldRoleInput>;

export const HeldClassInput = z.object({
  class: z.enum(sealedClasses),
  validFrom: CivilDay,
  validTo: CivilDay.nullable(),
});
export type HeldClassInput = z.infer<typeof HeldClassInput>;

/** Words of the office for each role. */
export const roleNames: Readonly<Record<Role, { readonly vi: string; readonly en: string }>> = {
  administrator: { vi: "Quản trị hệ thống", en: "Administrator" },
  commune_officer: { vi: "Công chức Văn hóa – Xã hội xã", en: "Commune social officer" },
  commune_accountant: { vi: "Kế toán xã", en: "Commune accountant" },
  commune_chairman: { vi: "Chủ tịch UBND xã", en: "Commune chairman" },
  merit_officer: { vi: "Chuyên viên người có công (Sở)", en: "Merit officer (department)" },
  merit_accountant: { vi: "Kế toán Sở", en: "Department accountant" },
  department_director: { vi: "Giám đốc Sở", en: "Department director" },
  department_officer: { vi: "Chuyên viên theo dõi lĩnh vực", en: "Department field officer" },
  leader: { vi: "Lãnh đạo tỉnh", en: "Provincial leader" },
  inspector: { vi: "Thanh tra", en: "Inspector" },
  analyst: { vi: "Phân tích số liệu", en: "Analyst" },
};

/** An account as administrators see it. */
export const AccountShown = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    state: z.enum(["active", "locked"]),
    mustChangePassword: z.boolean(),
    lastSignIn: z.string().nullable(),
    openSessions: z.number().int(),
    roles: z.array(
      z.object({
        id: z.string(),
        role: Role,
        unit: z.string(),
        unitName: z.string(),
        validFrom: z.string(),
        validTo: z.string().nullable(),
      }),
    ),
    classes: z.array(
      z.object({
        id: z.string(),
        class: z.enum(sealedClasses),
        validFrom: z.string(),
        validTo: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "Account" });
export type AccountShown = z.infer<typeof AccountShown>;

/** A signed-in browser, as its owner or an administrator sees it. */
export const SessionShown = z.object({
  id: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  expiresAt: z.string(),
  address: z.string(),
  agent: z.string(),
  current: z.boolean(),
});
export type SessionShown = z.infer<typeof SessionShown>;

export const AuditShown = z.object({
  seq: z.number().int(),
  at: z.string(),
  accountId: z.string().nullable(),
  accountName: z.string(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  unit: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});
export type AuditShown = z.infer<typeof AuditShown>;

export const ReadShown = z.object({
  id: z.string(),
  at: z.string(),
  /** null: read from the command line, by the user of the machine that `accountName` names. */
  accountId: z.string().nullable(),
  accountName: z.string(),
  route: z.string(),
  purpose: z.string(),
  criteria: z.record(z.string(), z.unknown()),
  people: z.number().int(),
  /** The first of the people shown; the rest by asking for one of them. */
  shown: z.array(z.string()),
});
export type ReadShown = z.infer<typeof ReadShown>;
