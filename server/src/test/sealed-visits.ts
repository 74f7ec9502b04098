export const commune = "05977";
export const month = "2026-12";

export interface Ids {
  readonly people: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly grants: readonly string[];
  readonly lists: readonly string[];
  readonly files: readonly string[];
  readonly accounts: readonly string[];
  readonly jobs: readonly string[];
  readonly raises: readonly string[];
}

/** Addresses to visit of a route, or why it needs no visit. */
export type Visit = ((ids: Ids) => string[]) | { readonly leftOut: string };
const at =
  (address: string): Visit =>
  () => [address];
const writes = {
  leftOut: "changes something and answers with ids; what it left is read by the routes visited",
};
const people =
  (part: string): Visit =>
  (ids) =>
    ids.people.map((id) => `/api/people/${id}${part}`);
const lists =
  (part: string) =>
  (ids: Ids): string[] =>
    ids.lists.map((id) => `/api/pay-lists/${id}${part}`);
const raises =
  (part: string) =>
  (ids: Ids): string[] =>
    ids.raises.map((id) => `/api/raises/${id}${part}`);
/** The day from which the new levels of 2026 are in force, and an id of nothing. */
export const levelDay = "2026-10-05";
const nobody = "00000000-0000-7000-8000-000000000000";
const files =
  (part: string): Visit =>
  (ids) =>
    ids.files.map((id) => `/api/imports/${id}${part}`);

/** A new route stands here before it is served: it is visited, or says why it can't disclose anything. */
export const visits: Readonly<Record<string, Visit>> = {
  "GET /api/places/provinces": at("/api/places/provinces"),
  "GET /api/places/provinces/:code/communes": at("/api/places/provinces/20/communes"),
  "GET /api/places/search": at("/api/places/search?q=hiv"),
  "GET /api/places/units/:code": at(`/api/places/units/${commune}`),
  "GET /api/places/communes/:code/villages": at(`/api/places/communes/${commune}/villages`),
  "GET /api/places/communes/:code/classifications": at(`/api/places/communes/${commune}/classifications`),
  "GET /api/places/resolve": at(`/api/places/resolve?code=${commune}`),
  "POST /api/places/villages": writes,
  "POST /api/places/villages/rename": writes,
  "POST /api/places/villages/rearrange": writes,
  "POST /api/places/classifications": writes,
  "POST /api/places/classifications/end": writes,
  "GET /api/session": at("/api/session"),
  "POST /api/login": writes,
  "POST /api/logout": writes,
  "GET /api/login-info": at("/api/login-info"),
  "GET /api/sessions": at("/api/sessions"),
  "POST /api/sessions/end": writes,
  "POST /api/password": writes,
  "GET /api/accounts": at("/api/accounts?limit=100"),
  "POST /api/accounts": writes,
  "GET /api/accounts/:accountId": (ids) => ids.accounts.map((id) => `/api/accounts/${id}`),
  "POST /api/accounts/:accountId/lock": writes,
  "POST /api/accounts/:accountId/unlock": writes,
  "POST /api/accounts/:accountId/reset-password": writes,
  "POST /api/accounts/:accountId/sessions/end": writes,
  "POST /api/accounts/:accountId/roles": writes,
  "POST /api/accounts/:accountId/roles/:id/end": writes,
  "POST /api/accounts/:accountId/classes": writes,
  "POST /api/accounts/:accountId/classes/:id/end": writes,
  "GET /api/audit": () => [1, 2, 3].map((page) => `/api/audit?limit=100&page=${page}`),
  "GET /api/audit/verification": at("/api/audit/verification"),
  "GET /api/reads": (ids) => ["/api/reads?limit=100", ...ids.people.map((id) => `/api/reads?person=${id}`)],
  "GET /api/people": (ids) =>
    [...ids.names, ...ids.numbers, "hiv", "nhiem hiv", "aids"].map(
      (asked) => `/api/people?q=${encodeURIComponent(asked)}&limit=50`,
    ),
  "GET /api/people/:id": (ids) =>
    ids.people.flatMap((id) => [`/api/people/${id}`, `/api/people/${id}?known=2026-11-20`]),
  "GET /api/matches": at("/api/matches?limit=100"),
  "GET /api/pay-lists/board": at(`/api/pay-lists/board?month=${month}`),
  "GET /api/pay-lists/making/:id": (ids) => ids.jobs.map((id) => `/api/pay-lists/making/${id}`),
  "GET /api/pay-lists/:id": lists(""),
  "GET /api/pay-lists/:id/lines": (ids) =>
    ids.lists.flatMap((id) =>
      [
        "limit=200",
        "q=hiv",
        "part=held",
        "part=noRule",
        ...ids.names.map((name) => `q=${encodeURIComponent(name)}`),
      ].map((asked) => `/api/pay-lists/${id}/lines?${asked}`),
    ),
  "GET /api/pay-lists/:id/changes": lists("/changes"),
  "GET /api/pay-lists/:id/print.pdf": (ids) =>
    ["/print.pdf", "/print.pdf?part=apart"].flatMap((end) => lists(end)(ids)),
  "GET /api/pay-lists/:id/print.xlsx": (ids) =>
    ["/print.xlsx", "/print.xlsx?part=apart"].flatMap((end) => lists(end)(ids)),
  "POST /api/pay-lists/make": writes,
  "POST /api/pay-lists/submit": writes,
  "POST /api/pay-lists/check": writes,
  "POST /api/pay-lists/sign": writes,
  "POST /api/pay-lists/return-submitted": writes,
  "POST /api/pay-lists/return-checked": writes,
  "GET /api/worklists/summary": at(`/api/worklists/summary?month=${month}`),
  "GET /api/worklists": () =>
    [0, 200].map((after) => `/api/worklists?month=${month}&limit=200&after=${after}`),
  "GET /api/policy/parameters": at(`/api/policy/parameters?month=${month}`),
  "GET /api/policy/amendments": at("/api/policy/amendments"),
  "GET /api/policy/amendments/:id": at(`/api/policy/amendments/${nobody}`),
  "GET /api/policy/set": at("/api/policy/set"),
  "POST /api/policy/amendments": writes,
  "POST /api/policy/amendments/change": writes,
  "POST /api/policy/amendments/submit": writes,
  "POST /api/policy/amendments/return": writes,
  "POST /api/policy/amendments/publish": writes,
  "GET /api/raises": at("/api/raises"),
  "GET /api/raises/board": at(`/api/raises/board?inForce=${levelDay}`),
  "GET /api/raises/:id": raises(""),
  "GET /api/raises/:id/lines": (ids) =>
    ["limit=200", "q=hiv", ...ids.names.map((name) => `q=${encodeURIComponent(name)}`)].flatMap((asked) =>
      raises(`/lines?${asked}`)(ids),
    ),
  "GET /api/raises/:id/decision.docx": raises("/decision.docx"),
  "POST /api/raises/make": writes,
  "POST /api/raises/submit": writes,
  "POST /api/raises/return": writes,
  "POST /api/raises/sign": writes,
  "POST /api/raises/budget": writes,
  "GET /api/grants/:id/payments": (ids) => ids.grants.map((id) => `/api/grants/${id}/payments`),
  "GET /api/people/:id/grants": people("/grants"),
  "GET /api/people/:id/reasons": people(`/reasons?month=${month}`),
  "GET /api/imports": at("/api/imports"),
  "POST /api/imports": writes,
  "GET /api/imports/:id": files(""),
  "PUT /api/imports/:id/settings": writes,
  "POST /api/imports/:id/try": writes,
  "POST /api/imports/:id/run": writes,
  "POST /api/imports/:id/undo": writes,
  "GET /api/imports/:id/rows": files("/rows?limit=500"),
  "GET /api/imports/:id/sheets/:sheet/rows": (ids) =>
    ids.files.flatMap((id) =>
      [0, 1].flatMap((sheet) =>
        ["limit=200", "onlyErring=true"].map((asked) => `/api/imports/${id}/sheets/${sheet}/rows?${asked}`),
      ),
    ),
  "GET /api/sample/rates": {
    leftOut: "the rates behind the invented province, read from the code: the same whoever is recorded",
  },
  "GET /api/imports/:id/file": (ids) =>
    ids.files.flatMap((id) => ["vi", "en"].map((language) => `/api/imports/${id}/file?language=${language}`)),
};
