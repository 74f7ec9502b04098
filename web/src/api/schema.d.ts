// Written from server/openapi.json by `npm run generate`; tests/tidy compares it. Do not edit.

export interface paths {
  "/api/places/provinces": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Provinces in force on a day, the tenant's own marked */
    get: {
      parameters: {
        query?: {
          on?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** Format: date */
              on: string;
              home: string | null;
              provinces: components["schemas"]["Province"][];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/places/provinces/{code}/communes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Communes of a province in force on a day */
    get: {
      parameters: {
        query?: {
          on?: string;
        };
        header?: never;
        path: {
          code: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** Format: date */
              on: string;
              communes: components["schemas"]["Unit"][];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/places/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Units, ended ones too, for what is being typed, each with who holds it on the day */
    get: {
      parameters: {
        query: {
          on?: string;
          q: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** Format: date */
              on: string;
              found: {
                unit: components["schemas"]["Unit"];
                today: components["schemas"]["Unit"][];
              }[];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/places/units/{code}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every state of a code, newest first, with what it was made of and what became of it */
    get: {
      parameters: {
        query?: {
          on?: string;
        };
        header?: never;
        path: {
          code: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** Format: date */
              on: string;
              states: components["schemas"]["UnitState"][];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/places/communes/{code}/villages": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Villages of a commune with their names and lineage; those that ended last */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          code: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              villages: components["schemas"]["Village"][];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/places/communes/{code}/classifications": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Classifications of a commune and its villages, with their days and decisions */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          code: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              classifications: components["schemas"]["PlaceClassification"][];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/places/resolve": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The unit a code or name stands for on a day, the candidates, or the nearest names */
    get: {
      parameters: {
        query?: {
          on?: string;
          code?: string;
          name?: string;
          district?: string;
          province?: string;
          village?: string;
          address?: string;
          writtenOn?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {string} */
              kind: "one" | "candidates" | "notFound";
              reason: ("name" | "lineage" | "village" | "address" | "divided" | "sameName") | null;
              units: components["schemas"]["Unit"][];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/places/villages": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add a village to a commune */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** @enum {string} */
            kind: "thon" | "ban" | "ap" | "khu_pho" | "to_dan_pho" | "khoi" | "xom" | "buon" | "lang";
            name: string;
            commune: string;
            /** Format: date */
            from: string;
            /** @default null */
            formerCommune?: string | null;
            decision: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/places/villages/rename": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a village a new name from a day on */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** @enum {string} */
            kind: "thon" | "ban" | "ap" | "khu_pho" | "to_dan_pho" | "khoi" | "xom" | "buon" | "lang";
            name: string;
            commune: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            from: string;
            decision: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              was: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/places/villages/rearrange": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Merge or divide villages on a day, with lineage */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            commune: string;
            ids: string[];
            into: {
              /** @enum {string} */
              kind: "thon" | "ban" | "ap" | "khu_pho" | "to_dan_pho" | "khoi" | "xom" | "buon" | "lang";
              name: string;
            }[];
            /** Format: date */
            on: string;
            decision: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              ended: string[];
              made: string[];
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/places/classifications": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Classify a commune or a village from a day on, by a decision */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            commune: string;
            /** @default null */
            villageId?: string | null;
            /** @enum {string} */
            class: "specially_difficult" | "ethnic_minority_mountain" | "border" | "island" | "coastal";
            /** Format: date */
            from: string;
            /** @default null */
            to?: string | null;
            decision: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/places/classifications/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a classification, by a decision */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            commune: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            lastDay: string;
            decision: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {string} */
              class: "specially_difficult" | "ethnic_minority_mountain" | "border" | "island" | "coastal";
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/session": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in, with rights, tenant and the month being prepared */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["Session"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/login": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in: the session comes as a cookie */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            login: string;
            password: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              csrf: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/logout": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End this session */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {boolean} */
              done: true;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/login-info": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Name of the tenant; the sample's documented logins in a sample database only */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              sample: boolean;
              tenantName: string;
              logins: {
                login: string;
                password: string;
                name: string;
                role: string;
                /** @enum {string} */
                roleCode:
                  | "administrator"
                  | "commune_officer"
                  | "commune_accountant"
                  | "commune_chairman"
                  | "merit_officer"
                  | "merit_accountant"
                  | "department_director"
                  | "department_officer"
                  | "leader"
                  | "inspector"
                  | "analyst";
              }[];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/sessions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own open sessions */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              items: {
                id: string;
                createdAt: string;
                seenAt: string;
                expiresAt: string;
                address: string;
                agent: string;
                current: boolean;
              }[];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/sessions/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End one of one's own sessions, or all but this one (session null) */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            session: string | null;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              ended: number;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/password": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change one's own password: every session ends, this browser gets a new one */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            current: string;
            next: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              csrf: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/accounts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Accounts by name, login or unit, with their roles */
    get: {
      parameters: {
        query?: {
          q?: string;
          state?: "active" | "locked";
          role?: string;
          unit?: string;
          page?: number;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              items: components["schemas"]["Account"][];
              total: number;
            };
          };
        };
      };
    };
    put?: never;
    /** Add an account; the one-time password is answered once */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            title: string | null;
            roles: {
              /** @enum {string} */
              role:
                | "administrator"
                | "commune_officer"
                | "commune_accountant"
                | "commune_chairman"
                | "merit_officer"
                | "merit_accountant"
                | "department_director"
                | "department_officer"
                | "leader"
                | "inspector"
                | "analyst";
              unit: string;
              validFrom: string;
              validTo: string | null;
            }[];
            classes: {
              /** @enum {string} */
              class: "hiv" | "rehabilitation" | "violence" | "child";
              validFrom: string;
              validTo: string | null;
            }[];
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              oneTimePassword: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/accounts/{accountId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One account: roles, sealed classes, open sessions */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          accountId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              account: components["schemas"]["Account"];
              sessions: {
                id: string;
                createdAt: string;
                seenAt: string;
                expiresAt: string;
                address: string;
                agent: string;
                current: boolean;
              }[];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/accounts/{accountId}/lock": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lock an account; its sessions end */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          accountId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              login: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/accounts/{accountId}/unlock": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Unlock an account */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          accountId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              login: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/accounts/{accountId}/reset-password": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A new one-time password, answered once; sessions end */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          accountId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              oneTimePassword: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/accounts/{accountId}/sessions/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End one session of an account, or all (session null) */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          accountId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            session: string | null;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              ended: number;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/accounts/{accountId}/roles": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a role in a unit between two days */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          accountId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** @enum {string} */
            role:
              | "administrator"
              | "commune_officer"
              | "commune_accountant"
              | "commune_chairman"
              | "merit_officer"
              | "merit_accountant"
              | "department_director"
              | "department_officer"
              | "leader"
              | "inspector"
              | "analyst";
            unit: string;
            validFrom: string;
            validTo: string | null;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/accounts/{accountId}/roles/{id}/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a role after a day, or withdraw it at once (validTo null) */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          accountId: string;
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            validTo: string | null;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/accounts/{accountId}/classes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let an account read a sealed class between two days */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          accountId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** @enum {string} */
            class: "hiv" | "rehabilitation" | "violence" | "child";
            validFrom: string;
            validTo: string | null;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/accounts/{accountId}/classes/{id}/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a clearance after a day, or withdraw it at once (validTo null) */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          accountId: string;
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            validTo: string | null;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/audit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Entries of the audit chain, the newest first */
    get: {
      parameters: {
        query?: {
          account?: string;
          action?: string;
          subjectKind?: string;
          subjectId?: string;
          unit?: string;
          from?: string;
          to?: string;
          page?: number;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              items: {
                seq: number;
                at: string;
                accountId: string | null;
                accountName: string;
                action: string;
                subjectKind: string;
                subjectId: string;
                unit: string | null;
                details: {
                  [key: string]: unknown;
                };
              }[];
              total: number;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/audit/verification": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Walk the chain and compare it with the checkpoints kept outside the database */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              entries: number;
              checkpoints: number;
              lastCheckpoint: {
                seq: number;
                at: string;
              } | null;
              findings: {
                kind: string;
                seq: number;
                message: string;
              }[];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/reads": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Requests that showed personal data: who, whom, for what */
    get: {
      parameters: {
        query?: {
          account?: string;
          person?: string;
          purpose?: string;
          from?: string;
          to?: string;
          page?: number;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              items: {
                id: string;
                at: string;
                accountId: string | null;
                accountName: string;
                route: string;
                purpose: string;
                criteria: {
                  [key: string]: unknown;
                };
                people: number;
                shown: string[];
              }[];
              total: number;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/people": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** People by name without diacritics in any order, number or birth year */
    get: {
      parameters: {
        query: {
          q: string;
          area?: string;
          after?: number;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              items: components["schemas"]["PersonFound"][];
              more: boolean;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/people/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One person: identity, households, facts, what waits to be matched */
    get: {
      parameters: {
        query?: {
          known?: string;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["PersonPage"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/matches": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** People waiting to be matched with somebody already known */
    get: {
      parameters: {
        query?: {
          area?: string;
          after?: number;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              total: number;
              items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                reason: "no_number" | "number_held" | "restored_number" | "other_commune";
                person: components["schemas"]["PersonFound"];
                candidates: components["schemas"]["PersonFound"][];
                createdAt: string;
              }[];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/policy/parameters": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Parameters, tables and bands with every version: status, citation, what brought it, what rules the month */
    get: {
      parameters: {
        query?: {
          month?: string;
          knownOn?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              month: string;
              knownOn: string;
              undetermined: number;
              parameters: components["schemas"]["PolicyParameter"][];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/policy/amendments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the province decided about the law: drafts first, then published, the last first */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              items: components["schemas"]["PolicyAmendment"][];
            };
          };
        };
      };
    };
    put?: never;
    /** Enter a confirmation, a level, a local level or a withdrawal as a draft */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            label: string;
            document: components["schemas"]["PolicyDocumentInput"];
            /** @default null */
            reviewOn?: string | null;
            content: components["schemas"]["PolicyContentInput"];
            /** Format: uuid */
            id: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              revision: number;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/policy/amendments/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One amendment: its content, its document, the next steps */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["PolicyAmendmentDetail"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/policy/set": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The set in force, or as published by the end of a day: its hash and that of the release */
    get: {
      parameters: {
        query?: {
          publishedBy?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              hash: string;
              release: string;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/policy/amendments/change": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enter a draft or a returned amendment anew */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            label: string;
            document: components["schemas"]["PolicyDocumentInput"];
            /** @default null */
            reviewOn?: string | null;
            content: components["schemas"]["PolicyContentInput"];
            /** Format: uuid */
            id: string;
            revision: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              revision: number;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/policy/amendments/submit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Submit a draft to whoever publishes it */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            revision: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              revision: number;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/policy/amendments/return": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a submitted amendment back to its maker, saying why */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            revision: number;
            reason: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              revision: number;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/policy/amendments/publish": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish a submitted amendment: from now on every run uses it */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            revision: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              revision: number;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/board": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The month's lists of every office in the reader's area, with totals */
    get: {
      parameters: {
        query: {
          month: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["PayListBoard"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/making/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far the making of lists has come */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["PayListMaking"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One list: totals, difference from last month by cause, next steps */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["PayList"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/{id}/lines": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The people of a list with amounts and payees */
    get: {
      parameters: {
        query?: {
          q?: string;
          village?: string;
          part?: "arrears" | "oneOff" | "carried" | "held" | "noRule";
          after?: number;
          limit?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              total: number;
              amount: number;
              apart: {
                people: number;
                monthly: number;
                arrears: number;
                oneOff: number;
                carried: number;
                total: number;
              } | null;
              mayPrintApart: boolean;
              villages: {
                /** Format: uuid */
                id: string;
                name: string;
                lines: number;
              }[];
              items: components["schemas"]["PayListLine"][];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/{id}/changes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The people behind the difference from last month */
    get: {
      parameters: {
        query?: {
          kind?: "increase" | "decrease" | "adjustment";
          cause?:
            | "new"
            | "moved_in"
            | "resumed"
            | "not_listed_before"
            | "death"
            | "moved_out"
            | "ended"
            | "suspended"
            | "no_amount"
            | "level"
            | "decision";
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              items: components["schemas"]["PayListChange"][];
              apart: {
                /** @enum {string} */
                kind: "increase" | "decrease" | "adjustment";
                /** @enum {string} */
                cause:
                  | "new"
                  | "moved_in"
                  | "resumed"
                  | "not_listed_before"
                  | "death"
                  | "moved_out"
                  | "ended"
                  | "suspended"
                  | "no_amount"
                  | "level"
                  | "decision";
                people: number;
                before: number;
                after: number;
              }[];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/make": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make the lists of a month, for one office or for all of one's own */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            month: string;
            office?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** Format: uuid */
              jobId: string;
              offices: number;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/submit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Trình: hand a draft over to the accountant */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            listId: string;
            office: string;
            revision: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {boolean} */
              done: true;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/check": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Kiểm tra: the accountant agrees */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            listId: string;
            office: string;
            revision: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {boolean} */
              done: true;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/sign": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Phê duyệt: the head of the office signs the list as computed */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            listId: string;
            office: string;
            revision: number;
            overlapsSeen: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {boolean} */
              done: true;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/return-submitted": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Trả lại: the accountant gives the list back with a reason */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            listId: string;
            office: string;
            revision: number;
            reason: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {boolean} */
              done: true;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/return-checked": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Trả lại: the head of the office gives the list back with a reason */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            listId: string;
            office: string;
            revision: number;
            reason: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {boolean} */
              done: true;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/worklists/summary": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many items of each kind wait, with the money at stake */
    get: {
      parameters: {
        query: {
          month: string;
          unit?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              month: string;
              kinds: {
                /** @enum {string} */
                kind:
                  | "may_be_eligible"
                  | "facts_against"
                  | "level_differs"
                  | "overlap"
                  | "missing_basis"
                  | "held"
                  | "overpaid"
                  | "amount_differs"
                  | "no_history"
                  | "uncollected";
                items: number;
                amount: number;
              }[];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/worklists": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Items to decide, the most money first */
    get: {
      parameters: {
        query: {
          month: string;
          unit?: string;
          kind?:
            | "may_be_eligible"
            | "facts_against"
            | "level_differs"
            | "overlap"
            | "missing_basis"
            | "held"
            | "overpaid"
            | "amount_differs"
            | "no_history"
            | "uncollected";
          after?: number;
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              total: number;
              amount: number;
              apart: {
                items: number;
                amount: number;
              } | null;
              items: components["schemas"]["WorklistItem"][];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/grants/{id}/payments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was listed for a grant, month by month */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["GrantPayments"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/people/{id}/grants": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was decided for a person: grants with their terms, payee and last amount */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["PersonGrants"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/{id}/print.pdf": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The list with its annexes, ready to print and sign */
    get: {
      parameters: {
        query?: {
          part?: "open" | "apart";
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description file */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/pdf": string;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pay-lists/{id}/print.xlsx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The list with its annexes as a workbook */
    get: {
      parameters: {
        query?: {
          part?: "open" | "apart";
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description file */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/people/{id}/reasons": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the law says of one person in a month, with every condition, its source and article */
    get: {
      parameters: {
        query: {
          month: string;
          known?: string;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["PersonReasons"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/raises": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Days whose law was compared with the day before, with decisions made and signed */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              days: {
                inForce: string;
                offices: number;
                signed: number;
              }[];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/raises/board": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What came into force on a day, office by office: state, people, increase, arrears, budget gap */
    get: {
      parameters: {
        query: {
          inForce: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["RaiseBoard"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/raises/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One office's decision: levels, sums by source, budget gap, next steps */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["Raise"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/raises/{id}/lines": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The annex: who, clause, coefficient, old and new amount, months in arrears */
    get: {
      parameters: {
        query?: {
          after?: number;
          limit?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["RaiseLines"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/raises/{id}/decision.docx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The decision with its annex as a Word document in the form of Decree 30/2020 */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description file */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/raises/make": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draft the decisions of a day's law for one office, or for every one of the account's */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: date */
            inForce: string;
            office?: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              jobId: string;
              offices: number;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/raises/submit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Submit a drafted decision to the head of the office */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            office: string;
            revision: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {boolean} */
              done: true;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/raises/return": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a submitted decision back, saying why */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            office: string;
            revision: number;
            reason: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {boolean} */
              done: true;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/raises/sign": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that the head of the office signed the decision, with number and day */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** Format: uuid */
            id: string;
            office: string;
            revision: number;
            number: string;
            /** Format: date */
            signedOn: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {boolean} */
              done: true;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/raises/budget": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enter what is left of a year's budget of an office and source */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            office: string;
            /** @enum {string} */
            funding:
              | "central_delegated"
              | "central_targeted"
              | "province"
              | "commune"
              | "salary_reform"
              | "reserve"
              | "mobilised";
            year: number;
            amount: number;
            document: string;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** @enum {boolean} */
              done: true;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/imports": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Files given, newest first */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              items: components["schemas"]["ImportFile"][];
            };
          };
        };
      };
    };
    put?: never;
    /** Gives a file (multipart, field file) of a unit; again=true takes the same bytes once more */
    post: {
      parameters: {
        query: {
          unit: string;
          again?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** Format: uuid */
              id: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/imports/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file: its sheets, guessed columns with samples, counts and running work */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": components["schemas"]["ImportFileDetail"];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/imports/{id}/settings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Confirms columns, kind, payer and completeness */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            /** @enum {string} */
            kind: "full" | "increase" | "decrease" | "adjustment";
            complete: boolean;
            agency: string | null;
            funding:
              | (
                  | "central_delegated"
                  | "central_targeted"
                  | "province"
                  | "commune"
                  | "salary_reform"
                  | "reserve"
                  | "mobilised"
                )
              | null;
            sheets: {
              sheet: number;
              layout:
                | (
                    | "residents"
                    | "poverty"
                    | "disability"
                    | "pensions"
                    | "deaths"
                    | "assistance"
                    | "merit"
                    | "payment"
                    | "adjustment"
                  )
                | null;
              mapping: {
                [key: string]: number;
              };
              options: {
                /** @default false */
                skip?: boolean;
                /** @default null */
                month?: string | null;
                /**
                 * @default month
                 * @enum {string}
                 */
                part?: "month" | "increase" | "decrease";
                /** @default null */
                century?: (19 | 20) | null;
                /** @default null */
                year?: number | null;
                /** @default false */
                isText?: boolean;
                /** @default  */
                title?: string;
                /** @default null */
                decision?: {
                  number: string;
                  signedOn: string | null;
                } | null;
              };
            }[];
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Record<string, never>;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/imports/{id}/try": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says what an import would do, row by row, and does nothing */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** Format: uuid */
              jobId: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/imports/{id}/run": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Imports the file; a started one is taken up */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** Format: uuid */
              jobId: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/imports/{id}/undo": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes an import back whole */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              /** Format: uuid */
              jobId: string;
            };
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/imports/{id}/rows": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Rows with what is told about them, page by page */
    get: {
      parameters: {
        query?: {
          outcomes?: string;
          afterSheet?: number;
          afterRow?: number;
          limit?: number;
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              items: {
                sheet: number;
                row: number;
                /** @enum {string} */
                outcome: "taken" | "warned" | "queued" | "returned" | "known" | "noted";
                personId: string | null;
                sealed: boolean;
                findings: {
                  code: string;
                  column: number | null;
                  /** @enum {string} */
                  outcome: "warned" | "returned";
                  value: string;
                  text: {
                    vi: string;
                    en: string;
                  };
                  short: {
                    vi: string;
                    en: string;
                  };
                }[];
              }[];
              more: boolean;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/imports/{id}/sheets/{sheet}/rows": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A sheet as it stands in the file, page by page, with what is told about its cells */
    get: {
      parameters: {
        query?: {
          after?: number;
          limit?: number;
          onlyErring?: string;
        };
        header?: never;
        path: {
          id: string;
          sheet: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              columns: string[];
              rows: {
                row: number;
                outcome: ("taken" | "warned" | "queued" | "returned" | "known" | "noted") | null;
                personId: string | null;
                sealed: boolean;
                findings: {
                  code: string;
                  column: number | null;
                  /** @enum {string} */
                  outcome: "warned" | "returned";
                  value: string;
                  text: {
                    vi: string;
                    en: string;
                  };
                  short: {
                    vi: string;
                    en: string;
                  };
                }[];
                hidden: boolean;
                cells: {
                  column: number;
                  text: string;
                }[];
              }[];
              more: boolean;
              erring: number;
              firstErring: number | null;
              nextErring: number | null;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/imports/{id}/file": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The whole file with each row's result at its far right */
    get: {
      parameters: {
        query?: {
          language?: "vi" | "en";
        };
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description file */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            "text/csv": string;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/sample/rates": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every rate behind the sample province, with where it comes from */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              rates: components["schemas"]["SampleRate"][];
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ProblemInput: {
      type: string;
      title: string;
      status: number;
      detail: string;
      code: string;
      vi: string;
      en: string;
      details: {
        [key: string]: unknown;
      };
      reference: string;
    };
    SessionInput: {
      account: {
        id: string;
        login: string;
        name: string;
        title: string | null;
      };
      roles: (
        | "administrator"
        | "commune_officer"
        | "commune_accountant"
        | "commune_chairman"
        | "merit_officer"
        | "merit_accountant"
        | "department_director"
        | "department_officer"
        | "leader"
        | "inspector"
        | "analyst"
      )[];
      areas: {
        code: string;
        name: string;
      }[];
      permissions: string[];
      classes: string[];
      tenant: {
        name: string;
        sample: boolean;
        businessDate: string;
      };
      month: string;
      deadline: string;
      csrf: string;
      mustChangePassword: boolean;
    };
    AccountInput: {
      id: string;
      login: string;
      name: string;
      title: string | null;
      /** @enum {string} */
      state: "active" | "locked";
      mustChangePassword: boolean;
      lastSignIn: string | null;
      openSessions: number;
      roles: {
        id: string;
        /** @enum {string} */
        role:
          | "administrator"
          | "commune_officer"
          | "commune_accountant"
          | "commune_chairman"
          | "merit_officer"
          | "merit_accountant"
          | "department_director"
          | "department_officer"
          | "leader"
          | "inspector"
          | "analyst";
        unit: string;
        unitName: string;
        validFrom: string;
        validTo: string | null;
      }[];
      classes: {
        id: string;
        /** @enum {string} */
        class: "hiv" | "rehabilitation" | "violence" | "child";
        validFrom: string;
        validTo: string | null;
      }[];
    };
    UnitInput: {
      code: string;
      /** @enum {string} */
      level: "province" | "district" | "commune";
      /** @enum {string} */
      kind: "city" | "province" | "district" | "ward" | "commune" | "township" | "special_zone";
      name: string;
      fullName: string;
      province: string | null;
      provinceName: string | null;
      district: string | null;
      from: string | null;
      to: string | null;
      source: string | null;
    };
    ProvinceInput: {
      code: string;
      /** @enum {string} */
      level: "province" | "district" | "commune";
      /** @enum {string} */
      kind: "city" | "province" | "district" | "ward" | "commune" | "township" | "special_zone";
      name: string;
      fullName: string;
      province: string | null;
      provinceName: string | null;
      district: string | null;
      from: string | null;
      to: string | null;
      source: string | null;
      communes: {
        ward: number;
        commune: number;
        special_zone: number;
        township: number;
      };
    };
    UnitStepInput: {
      unit: components["schemas"]["UnitInput"];
      /** Format: date */
      on: string;
      /** @enum {string} */
      part: "whole" | "part";
      source: string;
    };
    UnitStateInput: {
      unit: components["schemas"]["UnitInput"];
      madeOf: components["schemas"]["UnitStepInput"][];
      wentInto: components["schemas"]["UnitStepInput"][];
    };
    VillageInput: {
      id: string;
      commune: string;
      /** @enum {string} */
      kind: "thon" | "ban" | "ap" | "khu_pho" | "to_dan_pho" | "khoi" | "xom" | "buon" | "lang";
      name: string;
      /** Format: date */
      from: string;
      to: string | null;
      formerCommune: string | null;
      source: string;
      fullName: string;
      pastNames: {
        fullName: string;
        /** Format: date */
        from: string;
        to: string | null;
        source: string;
      }[];
      madeOf: {
        id: string;
        fullName: string;
        /** Format: date */
        on: string;
        decision: string;
      }[];
      wentInto: {
        id: string;
        fullName: string;
        /** Format: date */
        on: string;
        decision: string;
      }[];
    };
    PlaceClassificationInput: {
      id: string;
      commune: string;
      villageId: string | null;
      /** @enum {string} */
      class: "specially_difficult" | "ethnic_minority_mountain" | "border" | "island" | "coastal";
      /** Format: date */
      from: string;
      to: string | null;
      decision: string;
      endDecision: string | null;
    };
    PolicyDocumentInput: {
      number: string;
      issuedOn: string;
      issuer: string;
      /** @default  */
      note: string;
      /** @default null */
      file: string | null;
    };
    PolicyVersionEnteredInput:
      | {
          /** @constant */
          of: "parameter";
          id: string;
          signed: string;
          inForce: string;
          appliesFrom: string;
          /** @default null */
          appliesTo: string | null;
          citation: {
            act: string;
            article: string;
            clause?: string;
            point?: string;
          };
          value: number;
        }
      | {
          /** @constant */
          of: "table";
          id: string;
          signed: string;
          inForce: string;
          appliesFrom: string;
          /** @default null */
          appliesTo: string | null;
          citation: {
            act: string;
            article: string;
            clause?: string;
            point?: string;
          };
          value: {
            [key: string]: number;
          };
        }
      | {
          /** @constant */
          of: "bands";
          id: string;
          signed: string;
          inForce: string;
          appliesFrom: string;
          /** @default null */
          appliesTo: string | null;
          citation: {
            act: string;
            article: string;
            clause?: string;
            point?: string;
          };
          value: {
            from: number;
            value: number;
          }[];
        };
    PolicyContentInput:
      | {
          /** @constant */
          kind: "confirmation";
          keys: string[];
        }
      | {
          /** @constant */
          kind: "level";
          versions: components["schemas"]["PolicyVersionEnteredInput"][];
        }
      | {
          /** @constant */
          kind: "local";
          versions: components["schemas"]["PolicyVersionEnteredInput"][];
        }
      | {
          /** @constant */
          kind: "withdrawal";
          /** Format: uuid */
          withdraws: string;
        };
    PolicyAmendmentInput: {
      id: string;
      /** @enum {string} */
      kind: "confirmation" | "level" | "local" | "withdrawal";
      /** @enum {string} */
      state: "draft" | "submitted" | "returned" | "published";
      withdrawn: boolean;
      label: string;
      revision: number;
      document: components["schemas"]["PolicyDocumentInput"];
      reviewOn: string | null;
      madeAt: string;
      madeByName: string | null;
      submittedAt: string | null;
      submittedByName: string | null;
      returnedReason: string | null;
      publishedAt: string | null;
      publishedByName: string | null;
    };
    PolicyAmendmentDetailInput: {
      id: string;
      /** @enum {string} */
      kind: "confirmation" | "level" | "local" | "withdrawal";
      /** @enum {string} */
      state: "draft" | "submitted" | "returned" | "published";
      withdrawn: boolean;
      label: string;
      revision: number;
      document: components["schemas"]["PolicyDocumentInput"];
      reviewOn: string | null;
      madeAt: string;
      madeByName: string | null;
      submittedAt: string | null;
      submittedByName: string | null;
      returnedReason: string | null;
      publishedAt: string | null;
      publishedByName: string | null;
      content: components["schemas"]["PolicyContentInput"];
      steps: ("change" | "submit" | "return" | "publish" | "withdraw")[];
      missing: string[];
    };
    PolicyWordsInput: {
      vi: string;
      en: string;
    };
    PolicyVersionInput: {
      key: string;
      signed: string | null;
      inForce: string;
      appliesFrom: string;
      appliesTo: string | null;
      value:
        | number
        | {
            [key: string]: number;
          }
        | {
            from: number;
            value: number;
          }[];
      citation: components["schemas"]["PolicyWordsInput"];
      /** @enum {string} */
      status: "V" | "V2" | "D" | "M";
      undetermined: boolean;
      amendment: string | null;
      reviewOn: string | null;
      current: boolean;
    };
    PolicyParameterInput: {
      /** @enum {string} */
      of: "parameter" | "table" | "bands";
      id: string;
      area: {
        id: string;
        label: components["schemas"]["PolicyWordsInput"];
      } | null;
      label: components["schemas"]["PolicyWordsInput"];
      /** @enum {string} */
      type: "money" | "number";
      unit: string | null;
      min: number;
      max: number;
      keys: {
        id: string;
        label: components["schemas"]["PolicyWordsInput"];
      }[];
      versions: components["schemas"]["PolicyVersionInput"][];
    };
    PersonFoundInput: {
      /** Format: uuid */
      id: string;
      name: string;
      sex: ("male" | "female") | null;
      birth: {
        from: string;
        to: string;
      } | null;
      number: string | null;
      commune: string;
      communeName: string;
      villageName: string | null;
      /** @enum {string} */
      state: "provisional" | "active" | "alias" | "undone";
    };
    PersonPageInput: {
      /** Format: uuid */
      id: string;
      name: string;
      sex: ("male" | "female") | null;
      birth: {
        from: string;
        to: string;
      } | null;
      ethnicity: string | null;
      phone: string | null;
      number: string | null;
      numberRestored: boolean;
      otherNumbers: {
        /** @enum {string} */
        kind: "personal" | "identity_card" | "social_insurance" | "local";
        value: string;
      }[];
      /** @enum {string} */
      state: "provisional" | "active" | "alias" | "undone";
      commune: string;
      communeName: string;
      villageName: string | null;
      address: string | null;
      note: string | null;
      knownOn: string | null;
      households: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind: "residence" | "review" | "insurance" | "eating";
        number: string | null;
        members: {
          /** Format: uuid */
          id: string;
          name: string;
          relation: string;
          sex: ("male" | "female") | null;
          birth: {
            from: string;
            to: string;
          } | null;
        }[];
      }[];
      facts: {
        /** Format: uuid */
        id: string;
        kind: string;
        label: {
          vi: string;
          en: string;
        };
        value: unknown;
        validFrom: string | null;
        validTo: string | null;
        /** @enum {string} */
        subject: "person" | "household";
        recordedFrom: string;
        recordedTo: string | null;
        source: string;
      }[];
      matches: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        reason: "no_number" | "number_held" | "restored_number" | "other_commune";
        candidates: components["schemas"]["PersonFoundInput"][];
      }[];
    };
    ListOnBoardInput: {
      /** Format: uuid */
      id: string;
      office: string;
      officeName: string;
      agency: string;
      /** @enum {string} */
      funding:
        | "central_delegated"
        | "central_targeted"
        | "province"
        | "commune"
        | "salary_reform"
        | "reserve"
        | "mobilised";
      month: string;
      /** @enum {string} */
      state: "preparing" | "submitted" | "checked" | "signed" | "superseded";
      revision: number;
      stale: boolean;
      totals: {
        people: number;
        due: number;
        arrears: number;
        oneOff: number;
        carried: number;
        toPay: number;
        atPayer: number;
        toDraw: number;
        peopleBefore: number;
        dueBefore: number;
      };
    };
    PayListBoardInput: {
      month: string;
      totals: {
        people: number;
        due: number;
        arrears: number;
        oneOff: number;
        carried: number;
        toPay: number;
        atPayer: number;
        toDraw: number;
        peopleBefore: number;
        dueBefore: number;
      };
      offices: {
        office: string;
        officeName: string;
        state: ("preparing" | "submitted" | "checked" | "signed" | "superseded") | null;
        totals: {
          people: number;
          due: number;
          arrears: number;
          oneOff: number;
          carried: number;
          toPay: number;
          atPayer: number;
          toDraw: number;
          peopleBefore: number;
          dueBefore: number;
        };
        lists: components["schemas"]["ListOnBoardInput"][];
      }[];
    };
    PayListInput: {
      /** Format: uuid */
      id: string;
      office: string;
      officeName: string;
      agency: string;
      /** @enum {string} */
      funding:
        | "central_delegated"
        | "central_targeted"
        | "province"
        | "commune"
        | "salary_reform"
        | "reserve"
        | "mobilised";
      month: string;
      /** @enum {string} */
      state: "preparing" | "submitted" | "checked" | "signed" | "superseded";
      revision: number;
      stale: boolean;
      totals: {
        people: number;
        due: number;
        arrears: number;
        oneOff: number;
        carried: number;
        toPay: number;
        atPayer: number;
        toDraw: number;
        peopleBefore: number;
        dueBefore: number;
      };
      knownOn: string;
      policySet: string;
      digest: string;
      madeAt: string;
      madeByName: string | null;
      submittedAt: string | null;
      checkedAt: string | null;
      checkedByName: string | null;
      signedAt: string | null;
      signedByName: string | null;
      returnedReason: string | null;
      changes: {
        /** @enum {string} */
        kind: "increase" | "decrease" | "adjustment";
        /** @enum {string} */
        cause:
          | "new"
          | "moved_in"
          | "resumed"
          | "not_listed_before"
          | "death"
          | "moved_out"
          | "ended"
          | "suspended"
          | "no_amount"
          | "level"
          | "decision";
        people: number;
        amount: number;
      }[];
      arrears: {
        /** @enum {string} */
        cause: "monthly" | "no_rule" | "undetermined" | "new_decision" | "level" | "decision" | "funeral";
        people: number;
        lines: number;
        amount: number;
      }[];
      oneOff: {
        people: number;
        amount: number;
      };
      carried: {
        people: number;
        amount: number;
      };
      held: {
        /** @enum {string} */
        reason: "death" | "moved_out" | "term_over";
        people: number;
        amount: number;
      }[];
      noRule: {
        people: number;
        amount: number;
      };
      overlaps: number;
      steps: ("make" | "submit" | "check" | "sign" | "returnSubmitted" | "returnChecked")[];
    };
    PayListLineInput: {
      /** Format: uuid */
      grantId: string;
      /** Format: uuid */
      personId: string;
      name: string;
      birth: {
        from: string;
        to: string;
      } | null;
      managedHere: boolean;
      villageName: string | null;
      benefit: string;
      clause: string | null;
      sealed: boolean;
      bookNumber: string | null;
      decision: string | null;
      monthly: number;
      arrears: number;
      oneOff: number;
      carried: number;
      total: number;
      cause:
        | ("monthly" | "no_rule" | "undetermined" | "new_decision" | "level" | "decision" | "funeral")
        | null;
      held: ("death" | "moved_out" | "term_over") | null;
      payee: {
        /** @enum {string} */
        kind:
          | "self"
          | "guardian"
          | "representative"
          | "authorised"
          | "carer"
          | "heir"
          | "worshipper"
          | "facility"
          | "unstated";
        name: string;
        account: string | null;
      } | null;
    };
    PayListChangeInput: {
      /** Format: uuid */
      grantId: string;
      /** Format: uuid */
      personId: string;
      name: string;
      birth: {
        from: string;
        to: string;
      } | null;
      managedHere: boolean;
      villageName: string | null;
      benefit: string;
      clause: string | null;
      sealed: boolean;
      /** @enum {string} */
      kind: "increase" | "decrease" | "adjustment";
      /** @enum {string} */
      cause:
        | "new"
        | "moved_in"
        | "resumed"
        | "not_listed_before"
        | "death"
        | "moved_out"
        | "ended"
        | "suspended"
        | "no_amount"
        | "level"
        | "decision";
      before: number;
      after: number;
    };
    WorklistItemInput: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind:
        | "may_be_eligible"
        | "facts_against"
        | "level_differs"
        | "overlap"
        | "missing_basis"
        | "held"
        | "overpaid"
        | "amount_differs"
        | "no_history"
        | "uncollected";
      /** Format: uuid */
      personId: string;
      grantId: string | null;
      name: string;
      birth: {
        from: string;
        to: string;
      } | null;
      managedHere: boolean;
      unit: string;
      unitName: string;
      villageName: string | null;
      benefit: string | null;
      amount: number;
      details: {
        [key: string]: unknown;
      } | null;
      sealed: boolean;
    };
    GrantPaymentsInput: {
      /** Format: uuid */
      grantId: string;
      /** Format: uuid */
      personId: string;
      benefit: string;
      payments: {
        month: string;
        /** @enum {string} */
        component: "monthly" | "arrears" | "funeral";
        amount: number;
        /** @enum {string} */
        source: "opening" | "preparing" | "submitted" | "checked" | "signed" | "superseded";
        listMonth: string | null;
        state: ("paid" | "uncollected" | "unknown") | null;
        held: ("death" | "moved_out" | "term_over") | null;
      }[];
    };
    PersonGrantsInput: {
      grants: {
        /** Format: uuid */
        id: string;
        benefit: string;
        office: string;
        officeName: string;
        agency: string;
        /** @enum {string} */
        funding:
          | "central_delegated"
          | "central_targeted"
          | "province"
          | "commune"
          | "salary_reform"
          | "reserve"
          | "mobilised";
        bookNumber: string | null;
        sealed: boolean;
        payee: {
          /** @enum {string} */
          kind:
            | "self"
            | "guardian"
            | "representative"
            | "authorised"
            | "carer"
            | "heir"
            | "worshipper"
            | "facility"
            | "unstated";
          name: string;
        } | null;
        lastAmount: number | null;
        lastMonth: string | null;
        terms: {
          clause: string | null;
          units: number;
          fromMonth: string;
          toMonth: string | null;
          /** @enum {string} */
          state: "paid" | "suspended" | "ended";
          reason:
            | (
                | "death"
                | "moved_out"
                | "no_longer_eligible"
                | "refused"
                | "uncollected"
                | "detained"
                | "not_reassessed"
                | "term_over"
                | "other"
              )
            | null;
          decidedAmount: number | null;
          decision: {
            /** @enum {string} */
            kind:
              | "grant"
              | "adjust"
              | "suspend"
              | "resume"
              | "end"
              | "move_out"
              | "move_in"
              | "arrears"
              | "recovery"
              | "funeral"
              | "correction";
            number: string | null;
            signedOn: string | null;
          } | null;
        }[];
      }[];
    };
    PayListMakingInput: {
      /** @enum {string} */
      state: "waiting" | "running" | "succeeded" | "failed" | "cancelled";
      done: number;
      total: number | null;
      left: number;
      problem: {
        vi: string;
        en: string;
      } | null;
    };
    RaiseBoardInput: {
      inForce: string;
      month: string | null;
      levels: {
        label: string;
        before: number | null;
        after: number;
        citation: string;
      }[];
      made: number;
      total: number;
      people: number;
      monthly: number;
      arrears: number;
      offices: {
        office: string;
        officeName: string;
        id: string | null;
        state: ("none" | "draft" | "submitted" | "signed") | null;
        revision: number;
        people: number;
        monthly: number;
        arrears: number;
        withoutBasis: number;
        parts: {
          /** @enum {string} */
          funding:
            | "central_delegated"
            | "central_targeted"
            | "province"
            | "commune"
            | "salary_reform"
            | "reserve"
            | "mobilised";
          people: number;
          monthly: number;
          arrears: number;
          need: number;
          left: number | null;
          gap: number | null;
        }[];
        gap: number | null;
      }[];
    };
    RaiseInput: {
      office: string;
      officeName: string;
      id: string | null;
      state: ("none" | "draft" | "submitted" | "signed") | null;
      revision: number;
      people: number;
      monthly: number;
      arrears: number;
      withoutBasis: number;
      parts: {
        /** @enum {string} */
        funding:
          | "central_delegated"
          | "central_targeted"
          | "province"
          | "commune"
          | "salary_reform"
          | "reserve"
          | "mobilised";
        people: number;
        monthly: number;
        arrears: number;
        need: number;
        left: number | null;
        gap: number | null;
      }[];
      gap: number | null;
      inForce: string;
      month: string;
      levels: {
        label: string;
        before: number | null;
        after: number;
        citation: string;
      }[];
      coefficients: string;
      policySet: string;
      madeAt: string;
      submittedByName: string | null;
      returnedReason: string | null;
      number: string | null;
      signedOn: string | null;
      signedByName: string | null;
      steps: ("make" | "submit" | "return" | "sign")[];
    };
    RaiseLinesInput: {
      items: {
        grantId: string;
        personId: string;
        name: string;
        birth: {
          from: string;
          to: string;
        } | null;
        clause: string;
        coefficient: string | null;
        before: number;
        after: number;
        arrearsMonths: string[];
        arrears: number;
        withoutBasis: string[];
      }[];
      total: number;
      apart: {
        people: number;
        monthly: number;
        arrears: number;
      };
    };
    ReasonInput: {
      id: string;
      /** @enum {string} */
      outcome: "yes" | "no" | "unknown" | "value";
      label: {
        vi: string;
        en: string;
      };
      value: {
        vi: string;
        en: string;
      } | null;
      source: {
        vi: string;
        en: string;
      } | null;
      article: {
        vi: string;
        en: string;
      } | null;
      children: components["schemas"]["ReasonInput"][];
    };
    PersonReasonsInput: {
      /** Format: uuid */
      person: string;
      month: string;
      knownOn: string;
      policySet: string;
      living: boolean;
      benefits: {
        benefit: string;
        label: {
          vi: string;
          en: string;
        };
        /** @enum {string} */
        period: "monthly" | "once";
        /** @enum {string} */
        outcome: "granted" | "refused" | "undetermined";
        amount: number | null;
        hasGrant: boolean;
        sentence: {
          vi: string;
          en: string;
        };
        refusals: {
          vi: string;
          en: string;
        }[];
        needs: {
          vi: string;
          en: string;
        }[];
        reasons: components["schemas"]["ReasonInput"][];
      }[];
    };
    ImportFileInput: {
      /** Format: uuid */
      id: string;
      name: string;
      size: number;
      unit: string;
      /** @enum {string} */
      state: "received" | "analysed" | "ready" | "importing" | "imported" | "refused" | "undone";
      kind: ("full" | "increase" | "decrease" | "adjustment") | null;
      complete: boolean | null;
      agency: string | null;
      funding: string | null;
      uploadedAt: string;
      finishedAt: string | null;
      problem: {
        code: string;
        vi: string;
        en: string;
      } | null;
      classes: ("hiv" | "rehabilitation" | "violence" | "child")[] | null;
      sealed: boolean;
    };
    ImportFileDetailInput: {
      /** Format: uuid */
      id: string;
      name: string;
      size: number;
      unit: string;
      /** @enum {string} */
      state: "received" | "analysed" | "ready" | "importing" | "imported" | "refused" | "undone";
      kind: ("full" | "increase" | "decrease" | "adjustment") | null;
      complete: boolean | null;
      agency: string | null;
      funding: string | null;
      uploadedAt: string;
      finishedAt: string | null;
      problem: {
        code: string;
        vi: string;
        en: string;
      } | null;
      classes: ("hiv" | "rehabilitation" | "violence" | "child")[] | null;
      sealed: boolean;
      sheets: {
        sheet: number;
        name: string;
        layout:
          | (
              | "residents"
              | "poverty"
              | "disability"
              | "pensions"
              | "deaths"
              | "assistance"
              | "merit"
              | "payment"
              | "adjustment"
            )
          | null;
        headerRow: number | null;
        columns: {
          column: number;
          letter: string;
          title: string;
          group?: string;
          field: string | null;
          score: number;
          remembered?: boolean;
          samples: string[];
        }[];
        mapping: {
          [key: string]: number;
        };
        options: {
          /** @default false */
          skip: boolean;
          /** @default null */
          month: string | null;
          /**
           * @default month
           * @enum {string}
           */
          part: "month" | "increase" | "decrease";
          /** @default null */
          century: (19 | 20) | null;
          /** @default null */
          year: number | null;
          /** @default false */
          isText: boolean;
          /** @default  */
          title: string;
          /** @default null */
          decision: {
            number: string;
            signedOn: string | null;
          } | null;
        };
        rowsTotal: number;
        rowsDone: number;
        problems: {
          code: string;
          column: string | null;
          text: {
            vi: string;
            en: string;
          };
        }[];
      }[];
      counts: {
        taken: number;
        warned: number;
        queued: number;
        returned: number;
        known: number;
        noted: number;
      };
      mayReturn: boolean;
      job: {
        /** Format: uuid */
        id: string;
        kind: string;
        state: string;
        done: number;
        total: number | null;
        problem: {
          vi: string;
          en: string;
        } | null;
      } | null;
    };
    SampleRateInput: {
      code: string;
      label: {
        vi: string;
        en: string;
      };
      part: number;
      whole: number;
      base: {
        vi: string;
        en: string;
      };
      origin:
        | {
            /** @constant */
            kind: "seed";
            province: string;
            document: string;
            sentence: string;
          }
        | {
            /** @constant */
            kind: "borrowed";
            province: string;
            document: string;
            sentence: string;
          }
        | {
            /** @constant */
            kind: "assumption";
            basis: string;
          };
    };
    Problem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      code: string;
      vi: string;
      en: string;
      details: {
        [key: string]: unknown;
      };
      reference: string;
    };
    Session: {
      account: {
        id: string;
        login: string;
        name: string;
        title: string | null;
      };
      roles: (
        | "administrator"
        | "commune_officer"
        | "commune_accountant"
        | "commune_chairman"
        | "merit_officer"
        | "merit_accountant"
        | "department_director"
        | "department_officer"
        | "leader"
        | "inspector"
        | "analyst"
      )[];
      areas: {
        code: string;
        name: string;
      }[];
      permissions: string[];
      classes: string[];
      tenant: {
        name: string;
        sample: boolean;
        businessDate: string;
      };
      month: string;
      deadline: string;
      csrf: string;
      mustChangePassword: boolean;
    };
    Account: {
      id: string;
      login: string;
      name: string;
      title: string | null;
      /** @enum {string} */
      state: "active" | "locked";
      mustChangePassword: boolean;
      lastSignIn: string | null;
      openSessions: number;
      roles: {
        id: string;
        /** @enum {string} */
        role:
          | "administrator"
          | "commune_officer"
          | "commune_accountant"
          | "commune_chairman"
          | "merit_officer"
          | "merit_accountant"
          | "department_director"
          | "department_officer"
          | "leader"
          | "inspector"
          | "analyst";
        unit: string;
        unitName: string;
        validFrom: string;
        validTo: string | null;
      }[];
      classes: {
        id: string;
        /** @enum {string} */
        class: "hiv" | "rehabilitation" | "violence" | "child";
        validFrom: string;
        validTo: string | null;
      }[];
    };
    Unit: {
      code: string;
      /** @enum {string} */
      level: "province" | "district" | "commune";
      /** @enum {string} */
      kind: "city" | "province" | "district" | "ward" | "commune" | "township" | "special_zone";
      name: string;
      fullName: string;
      province: string | null;
      provinceName: string | null;
      district: string | null;
      from: string | null;
      to: string | null;
      source: string | null;
    };
    Province: {
      code: string;
      /** @enum {string} */
      level: "province" | "district" | "commune";
      /** @enum {string} */
      kind: "city" | "province" | "district" | "ward" | "commune" | "township" | "special_zone";
      name: string;
      fullName: string;
      province: string | null;
      provinceName: string | null;
      district: string | null;
      from: string | null;
      to: string | null;
      source: string | null;
      communes: {
        ward: number;
        commune: number;
        special_zone: number;
        township: number;
      };
    };
    UnitStep: {
      unit: components["schemas"]["Unit"];
      /** Format: date */
      on: string;
      /** @enum {string} */
      part: "whole" | "part";
      source: string;
    };
    UnitState: {
      unit: components["schemas"]["Unit"];
      madeOf: components["schemas"]["UnitStep"][];
      wentInto: components["schemas"]["UnitStep"][];
    };
    Village: {
      id: string;
      commune: string;
      /** @enum {string} */
      kind: "thon" | "ban" | "ap" | "khu_pho" | "to_dan_pho" | "khoi" | "xom" | "buon" | "lang";
      name: string;
      /** Format: date */
      from: string;
      to: string | null;
      formerCommune: string | null;
      source: string;
      fullName: string;
      pastNames: {
        fullName: string;
        /** Format: date */
        from: string;
        to: string | null;
        source: string;
      }[];
      madeOf: {
        id: string;
        fullName: string;
        /** Format: date */
        on: string;
        decision: string;
      }[];
      wentInto: {
        id: string;
        fullName: string;
        /** Format: date */
        on: string;
        decision: string;
      }[];
    };
    PlaceClassification: {
      id: string;
      commune: string;
      villageId: string | null;
      /** @enum {string} */
      class: "specially_difficult" | "ethnic_minority_mountain" | "border" | "island" | "coastal";
      /** Format: date */
      from: string;
      to: string | null;
      decision: string;
      endDecision: string | null;
    };
    PolicyDocument: {
      number: string;
      issuedOn: string;
      issuer: string;
      /** @default  */
      note: string;
      /** @default null */
      file: string | null;
    };
    PolicyVersionEntered:
      | {
          /** @constant */
          of: "parameter";
          id: string;
          signed: string;
          inForce: string;
          appliesFrom: string;
          /** @default null */
          appliesTo: string | null;
          citation: {
            act: string;
            article: string;
            clause?: string;
            point?: string;
          };
          value: number;
        }
      | {
          /** @constant */
          of: "table";
          id: string;
          signed: string;
          inForce: string;
          appliesFrom: string;
          /** @default null */
          appliesTo: string | null;
          citation: {
            act: string;
            article: string;
            clause?: string;
            point?: string;
          };
          value: {
            [key: string]: number;
          };
        }
      | {
          /** @constant */
          of: "bands";
          id: string;
          signed: string;
          inForce: string;
          appliesFrom: string;
          /** @default null */
          appliesTo: string | null;
          citation: {
            act: string;
            article: string;
            clause?: string;
            point?: string;
          };
          value: {
            from: number;
            value: number;
          }[];
        };
    PolicyContent:
      | {
          /** @constant */
          kind: "confirmation";
          keys: string[];
        }
      | {
          /** @constant */
          kind: "level";
          versions: components["schemas"]["PolicyVersionEntered"][];
        }
      | {
          /** @constant */
          kind: "local";
          versions: components["schemas"]["PolicyVersionEntered"][];
        }
      | {
          /** @constant */
          kind: "withdrawal";
          /** Format: uuid */
          withdraws: string;
        };
    PolicyAmendment: {
      id: string;
      /** @enum {string} */
      kind: "confirmation" | "level" | "local" | "withdrawal";
      /** @enum {string} */
      state: "draft" | "submitted" | "returned" | "published";
      withdrawn: boolean;
      label: string;
      revision: number;
      document: components["schemas"]["PolicyDocument"];
      reviewOn: string | null;
      madeAt: string;
      madeByName: string | null;
      submittedAt: string | null;
      submittedByName: string | null;
      returnedReason: string | null;
      publishedAt: string | null;
      publishedByName: string | null;
    };
    PolicyAmendmentDetail: {
      id: string;
      /** @enum {string} */
      kind: "confirmation" | "level" | "local" | "withdrawal";
      /** @enum {string} */
      state: "draft" | "submitted" | "returned" | "published";
      withdrawn: boolean;
      label: string;
      revision: number;
      document: components["schemas"]["PolicyDocument"];
      reviewOn: string | null;
      madeAt: string;
      madeByName: string | null;
      submittedAt: string | null;
      submittedByName: string | null;
      returnedReason: string | null;
      publishedAt: string | null;
      publishedByName: string | null;
      content: components["schemas"]["PolicyContent"];
      steps: ("change" | "submit" | "return" | "publish" | "withdraw")[];
      missing: string[];
    };
    PolicyWords: {
      vi: string;
      en: string;
    };
    PolicyVersion: {
      key: string;
      signed: string | null;
      inForce: string;
      appliesFrom: string;
      appliesTo: string | null;
      value:
        | number
        | {
            [key: string]: number;
          }
        | {
            from: number;
            value: number;
          }[];
      citation: components["schemas"]["PolicyWords"];
      /** @enum {string} */
      status: "V" | "V2" | "D" | "M";
      undetermined: boolean;
      amendment: string | null;
      reviewOn: string | null;
      current: boolean;
    };
    PolicyParameter: {
      /** @enum {string} */
      of: "parameter" | "table" | "bands";
      id: string;
      area: {
        id: string;
        label: components["schemas"]["PolicyWords"];
      } | null;
      label: components["schemas"]["PolicyWords"];
      /** @enum {string} */
      type: "money" | "number";
      unit: string | null;
      min: number;
      max: number;
      keys: {
        id: string;
        label: components["schemas"]["PolicyWords"];
      }[];
      versions: components["schemas"]["PolicyVersion"][];
    };
    PersonFound: {
      /** Format: uuid */
      id: string;
      name: string;
      sex: ("male" | "female") | null;
      birth: {
        from: string;
        to: string;
      } | null;
      number: string | null;
      commune: string;
      communeName: string;
      villageName: string | null;
      /** @enum {string} */
      state: "provisional" | "active" | "alias" | "undone";
    };
    PersonPage: {
      /** Format: uuid */
      id: string;
      name: string;
      sex: ("male" | "female") | null;
      birth: {
        from: string;
        to: string;
      } | null;
      ethnicity: string | null;
      phone: string | null;
      number: string | null;
      numberRestored: boolean;
      otherNumbers: {
        /** @enum {string} */
        kind: "personal" | "identity_card" | "social_insurance" | "local";
        value: string;
      }[];
      /** @enum {string} */
      state: "provisional" | "active" | "alias" | "undone";
      commune: string;
      communeName: string;
      villageName: string | null;
      address: string | null;
      note: string | null;
      knownOn: string | null;
      households: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind: "residence" | "review" | "insurance" | "eating";
        number: string | null;
        members: {
          /** Format: uuid */
          id: string;
          name: string;
          relation: string;
          sex: ("male" | "female") | null;
          birth: {
            from: string;
            to: string;
          } | null;
        }[];
      }[];
      facts: {
        /** Format: uuid */
        id: string;
        kind: string;
        label: {
          vi: string;
          en: string;
        };
        value: unknown;
        validFrom: string | null;
        validTo: string | null;
        /** @enum {string} */
        subject: "person" | "household";
        recordedFrom: string;
        recordedTo: string | null;
        source: string;
      }[];
      matches: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        reason: "no_number" | "number_held" | "restored_number" | "other_commune";
        candidates: components["schemas"]["PersonFound"][];
      }[];
    };
    ListOnBoard: {
      /** Format: uuid */
      id: string;
      office: string;
      officeName: string;
      agency: string;
      /** @enum {string} */
      funding:
        | "central_delegated"
        | "central_targeted"
        | "province"
        | "commune"
        | "salary_reform"
        | "reserve"
        | "mobilised";
      month: string;
      /** @enum {string} */
      state: "preparing" | "submitted" | "checked" | "signed" | "superseded";
      revision: number;
      stale: boolean;
      totals: {
        people: number;
        due: number;
        arrears: number;
        oneOff: number;
        carried: number;
        toPay: number;
        atPayer: number;
        toDraw: number;
        peopleBefore: number;
        dueBefore: number;
      };
    };
    PayListBoard: {
      month: string;
      totals: {
        people: number;
        due: number;
        arrears: number;
        oneOff: number;
        carried: number;
        toPay: number;
        atPayer: number;
        toDraw: number;
        peopleBefore: number;
        dueBefore: number;
      };
      offices: {
        office: string;
        officeName: string;
        state: ("preparing" | "submitted" | "checked" | "signed" | "superseded") | null;
        totals: {
          people: number;
          due: number;
          arrears: number;
          oneOff: number;
          carried: number;
          toPay: number;
          atPayer: number;
          toDraw: number;
          peopleBefore: number;
          dueBefore: number;
        };
        lists: components["schemas"]["ListOnBoard"][];
      }[];
    };
    PayList: {
      /** Format: uuid */
      id: string;
      office: string;
      officeName: string;
      agency: string;
      /** @enum {string} */
      funding:
        | "central_delegated"
        | "central_targeted"
        | "province"
        | "commune"
        | "salary_reform"
        | "reserve"
        | "mobilised";
      month: string;
      /** @enum {string} */
      state: "preparing" | "submitted" | "checked" | "signed" | "superseded";
      revision: number;
      stale: boolean;
      totals: {
        people: number;
        due: number;
        arrears: number;
        oneOff: number;
        carried: number;
        toPay: number;
        atPayer: number;
        toDraw: number;
        peopleBefore: number;
        dueBefore: number;
      };
      knownOn: string;
      policySet: string;
      digest: string;
      madeAt: string;
      madeByName: string | null;
      submittedAt: string | null;
      checkedAt: string | null;
      checkedByName: string | null;
      signedAt: string | null;
      signedByName: string | null;
      returnedReason: string | null;
      changes: {
        /** @enum {string} */
        kind: "increase" | "decrease" | "adjustment";
        /** @enum {string} */
        cause:
          | "new"
          | "moved_in"
          | "resumed"
          | "not_listed_before"
          | "death"
          | "moved_out"
          | "ended"
          | "suspended"
          | "no_amount"
          | "level"
          | "decision";
        people: number;
        amount: number;
      }[];
      arrears: {
        /** @enum {string} */
        cause: "monthly" | "no_rule" | "undetermined" | "new_decision" | "level" | "decision" | "funeral";
        people: number;
        lines: number;
        amount: number;
      }[];
      oneOff: {
        people: number;
        amount: number;
      };
      carried: {
        people: number;
        amount: number;
      };
      held: {
        /** @enum {string} */
        reason: "death" | "moved_out" | "term_over";
        people: number;
        amount: number;
      }[];
      noRule: {
        people: number;
        amount: number;
      };
      overlaps: number;
      steps: ("make" | "submit" | "check" | "sign" | "returnSubmitted" | "returnChecked")[];
    };
    PayListLine: {
      /** Format: uuid */
      grantId: string;
      /** Format: uuid */
      personId: string;
      name: string;
      birth: {
        from: string;
        to: string;
      } | null;
      managedHere: boolean;
      villageName: string | null;
      benefit: string;
      clause: string | null;
      sealed: boolean;
      bookNumber: string | null;
      decision: string | null;
      monthly: number;
      arrears: number;
      oneOff: number;
      carried: number;
      total: number;
      cause:
        | ("monthly" | "no_rule" | "undetermined" | "new_decision" | "level" | "decision" | "funeral")
        | null;
      held: ("death" | "moved_out" | "term_over") | null;
      payee: {
        /** @enum {string} */
        kind:
          | "self"
          | "guardian"
          | "representative"
          | "authorised"
          | "carer"
          | "heir"
          | "worshipper"
          | "facility"
          | "unstated";
        name: string;
        account: string | null;
      } | null;
    };
    PayListChange: {
      /** Format: uuid */
      grantId: string;
      /** Format: uuid */
      personId: string;
      name: string;
      birth: {
        from: string;
        to: string;
      } | null;
      managedHere: boolean;
      villageName: string | null;
      benefit: string;
      clause: string | null;
      sealed: boolean;
      /** @enum {string} */
      kind: "increase" | "decrease" | "adjustment";
      /** @enum {string} */
      cause:
        | "new"
        | "moved_in"
        | "resumed"
        | "not_listed_before"
        | "death"
        | "moved_out"
        | "ended"
        | "suspended"
        | "no_amount"
        | "level"
        | "decision";
      before: number;
      after: number;
    };
    WorklistItem: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind:
        | "may_be_eligible"
        | "facts_against"
        | "level_differs"
        | "overlap"
        | "missing_basis"
        | "held"
        | "overpaid"
        | "amount_differs"
        | "no_history"
        | "uncollected";
      /** Format: uuid */
      personId: string;
      grantId: string | null;
      name: string;
      birth: {
        from: string;
        to: string;
      } | null;
      managedHere: boolean;
      unit: string;
      unitName: string;
      villageName: string | null;
      benefit: string | null;
      amount: number;
      details: {
        [key: string]: unknown;
      } | null;
      sealed: boolean;
    };
    GrantPayments: {
      /** Format: uuid */
      grantId: string;
      /** Format: uuid */
      personId: string;
      benefit: string;
      payments: {
        month: string;
        /** @enum {string} */
        component: "monthly" | "arrears" | "funeral";
        amount: number;
        /** @enum {string} */
        source: "opening" | "preparing" | "submitted" | "checked" | "signed" | "superseded";
        listMonth: string | null;
        state: ("paid" | "uncollected" | "unknown") | null;
        held: ("death" | "moved_out" | "term_over") | null;
      }[];
    };
    PersonGrants: {
      grants: {
        /** Format: uuid */
        id: string;
        benefit: string;
        office: string;
        officeName: string;
        agency: string;
        /** @enum {string} */
        funding:
          | "central_delegated"
          | "central_targeted"
          | "province"
          | "commune"
          | "salary_reform"
          | "reserve"
          | "mobilised";
        bookNumber: string | null;
        sealed: boolean;
        payee: {
          /** @enum {string} */
          kind:
            | "self"
            | "guardian"
            | "representative"
            | "authorised"
            | "carer"
            | "heir"
            | "worshipper"
            | "facility"
            | "unstated";
          name: string;
        } | null;
        lastAmount: number | null;
        lastMonth: string | null;
        terms: {
          clause: string | null;
          units: number;
          fromMonth: string;
          toMonth: string | null;
          /** @enum {string} */
          state: "paid" | "suspended" | "ended";
          reason:
            | (
                | "death"
                | "moved_out"
                | "no_longer_eligible"
                | "refused"
                | "uncollected"
                | "detained"
                | "not_reassessed"
                | "term_over"
                | "other"
              )
            | null;
          decidedAmount: number | null;
          decision: {
            /** @enum {string} */
            kind:
              | "grant"
              | "adjust"
              | "suspend"
              | "resume"
              | "end"
              | "move_out"
              | "move_in"
              | "arrears"
              | "recovery"
              | "funeral"
              | "correction";
            number: string | null;
            signedOn: string | null;
          } | null;
        }[];
      }[];
    };
    PayListMaking: {
      /** @enum {string} */
      state: "waiting" | "running" | "succeeded" | "failed" | "cancelled";
      done: number;
      total: number | null;
      left: number;
      problem: {
        vi: string;
        en: string;
      } | null;
    };
    RaiseBoard: {
      inForce: string;
      month: string | null;
      levels: {
        label: string;
        before: number | null;
        after: number;
        citation: string;
      }[];
      made: number;
      total: number;
      people: number;
      monthly: number;
      arrears: number;
      offices: {
        office: string;
        officeName: string;
        id: string | null;
        state: ("none" | "draft" | "submitted" | "signed") | null;
        revision: number;
        people: number;
        monthly: number;
        arrears: number;
        withoutBasis: number;
        parts: {
          /** @enum {string} */
          funding:
            | "central_delegated"
            | "central_targeted"
            | "province"
            | "commune"
            | "salary_reform"
            | "reserve"
            | "mobilised";
          people: number;
          monthly: number;
          arrears: number;
          need: number;
          left: number | null;
          gap: number | null;
        }[];
        gap: number | null;
      }[];
    };
    Raise: {
      office: string;
      officeName: string;
      id: string | null;
      state: ("none" | "draft" | "submitted" | "signed") | null;
      revision: number;
      people: number;
      monthly: number;
      arrears: number;
      withoutBasis: number;
      parts: {
        /** @enum {string} */
        funding:
          | "central_delegated"
          | "central_targeted"
          | "province"
          | "commune"
          | "salary_reform"
          | "reserve"
          | "mobilised";
        people: number;
        monthly: number;
        arrears: number;
        need: number;
        left: number | null;
        gap: number | null;
      }[];
      gap: number | null;
      inForce: string;
      month: string;
      levels: {
        label: string;
        before: number | null;
        after: number;
        citation: string;
      }[];
      coefficients: string;
      policySet: string;
      madeAt: string;
      submittedByName: string | null;
      returnedReason: string | null;
      number: string | null;
      signedOn: string | null;
      signedByName: string | null;
      steps: ("make" | "submit" | "return" | "sign")[];
    };
    RaiseLines: {
      items: {
        grantId: string;
        personId: string;
        name: string;
        birth: {
          from: string;
          to: string;
        } | null;
        clause: string;
        coefficient: string | null;
        before: number;
        after: number;
        arrearsMonths: string[];
        arrears: number;
        withoutBasis: string[];
      }[];
      total: number;
      apart: {
        people: number;
        monthly: number;
        arrears: number;
      };
    };
    Reason: {
      id: string;
      /** @enum {string} */
      outcome: "yes" | "no" | "unknown" | "value";
      label: {
        vi: string;
        en: string;
      };
      value: {
        vi: string;
        en: string;
      } | null;
      source: {
        vi: string;
        en: string;
      } | null;
      article: {
        vi: string;
        en: string;
      } | null;
      children: components["schemas"]["Reason"][];
    };
    PersonReasons: {
      /** Format: uuid */
      person: string;
      month: string;
      knownOn: string;
      policySet: string;
      living: boolean;
      benefits: {
        benefit: string;
        label: {
          vi: string;
          en: string;
        };
        /** @enum {string} */
        period: "monthly" | "once";
        /** @enum {string} */
        outcome: "granted" | "refused" | "undetermined";
        amount: number | null;
        hasGrant: boolean;
        sentence: {
          vi: string;
          en: string;
        };
        refusals: {
          vi: string;
          en: string;
        }[];
        needs: {
          vi: string;
          en: string;
        }[];
        reasons: components["schemas"]["Reason"][];
      }[];
    };
    ImportFile: {
      /** Format: uuid */
      id: string;
      name: string;
      size: number;
      unit: string;
      /** @enum {string} */
      state: "received" | "analysed" | "ready" | "importing" | "imported" | "refused" | "undone";
      kind: ("full" | "increase" | "decrease" | "adjustment") | null;
      complete: boolean | null;
      agency: string | null;
      funding: string | null;
      uploadedAt: string;
      finishedAt: string | null;
      problem: {
        code: string;
        vi: string;
        en: string;
      } | null;
      classes: ("hiv" | "rehabilitation" | "violence" | "child")[] | null;
      sealed: boolean;
    };
    ImportFileDetail: {
      /** Format: uuid */
      id: string;
      name: string;
      size: number;
      unit: string;
      /** @enum {string} */
      state: "received" | "analysed" | "ready" | "importing" | "imported" | "refused" | "undone";
      kind: ("full" | "increase" | "decrease" | "adjustment") | null;
      complete: boolean | null;
      agency: string | null;
      funding: string | null;
      uploadedAt: string;
      finishedAt: string | null;
      problem: {
        code: string;
        vi: string;
        en: string;
      } | null;
      classes: ("hiv" | "rehabilitation" | "violence" | "child")[] | null;
      sealed: boolean;
      sheets: {
        sheet: number;
        name: string;
        layout:
          | (
              | "residents"
              | "poverty"
              | "disability"
              | "pensions"
              | "deaths"
              | "assistance"
              | "merit"
              | "payment"
              | "adjustment"
            )
          | null;
        headerRow: number | null;
        columns: {
          column: number;
          letter: string;
          title: string;
          group?: string;
          field: string | null;
          score: number;
          remembered?: boolean;
          samples: string[];
        }[];
        mapping: {
          [key: string]: number;
        };
        options: {
          /** @default false */
          skip: boolean;
          /** @default null */
          month: string | null;
          /**
           * @default month
           * @enum {string}
           */
          part: "month" | "increase" | "decrease";
          /** @default null */
          century: (19 | 20) | null;
          /** @default null */
          year: number | null;
          /** @default false */
          isText: boolean;
          /** @default  */
          title: string;
          /** @default null */
          decision: {
            number: string;
            signedOn: string | null;
          } | null;
        };
        rowsTotal: number;
        rowsDone: number;
        problems: {
          code: string;
          column: string | null;
          text: {
            vi: string;
            en: string;
          };
        }[];
      }[];
      counts: {
        taken: number;
        warned: number;
        queued: number;
        returned: number;
        known: number;
        noted: number;
      };
      mayReturn: boolean;
      job: {
        /** Format: uuid */
        id: string;
        kind: string;
        state: string;
        done: number;
        total: number | null;
        problem: {
          vi: string;
          en: string;
        } | null;
      } | null;
    };
    SampleRate: {
      code: string;
      label: {
        vi: string;
        en: string;
      };
      part: number;
      whole: number;
      base: {
        vi: string;
        en: string;
      };
      origin:
        | {
            /** @constant */
            kind: "seed";
            province: string;
            document: string;
            sentence: string;
          }
        | {
            /** @constant */
            kind: "borrowed";
            province: string;
            document: string;
            sentence: string;
          }
        | {
            /** @constant */
            kind: "assumption";
            basis: string;
          };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
