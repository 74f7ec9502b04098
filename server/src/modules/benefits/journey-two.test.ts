import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import type { Permission } from "#kernel/permission.ts";
import { perform } from "#platform/action.ts";
import { journeyTwoTotals, recordJourneyTwo } from "#test/journey-two.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { checkList, returnSubmitted, signList, submitList } from "./actions/list-steps.ts";
import { makeLists } from "./actions/make-lists.ts";
import { jobs } from "./jobs.ts";

const office = "06001";
let province: TestProvince;

const holder = (permission: Permission, name: string): Actor =>
  province.actor({ permissions: [permission, "list.read"], areas: [office], name });

interface ListRow {
  id: string;
  state: string;
  revision: number;
  people: number;
  due: number;
  arrears: number;
  one_off: number;
  carried: number;
  at_payer: number;
  to_draw: number;
  people_before: number;
  due_before: number;
  stale_since: Date | null;
}

const lists = async (): Promise<ListRow[]> =>
  (
    await province.services.database.batch((tx) =>
      sql<ListRow>`select * from pay_list where tenant = 1 and state <> 'superseded'`.execute(tx),
    )
  ).rows;

async function oneList(): Promise<ListRow> {
  const [list] = await lists();
  if (!list) throw new Error("no list was made");
  return list;
}

async function make(actor: Actor): Promise<void> {
  const { jobId } = await perform(province.services, actor, {
    action: makeLists,
    input: { month: "2026-12", office },
  });
  for (let tries = 0; tries < 400; tries += 1) {
    const job = await province.services.database.batch((tx) =>
      sql<{ state: string; problem: unknown }>`select state, problem from job where id = ${jobId}`.execute(
        tx,
      ),
    );
    if (job.rows[0]?.state === "succeeded") return;
    if (job.rows[0]?.state === "failed") throw new Error(JSON.stringify(job.rows[0].problem));
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("the lists were not made in time");
}

beforeAll(async () => {
  province = await openTestProvince();
  await recordJourneyTwo(province.services, { tenant: 1, office });
  await province.services.jobs.start(province.services, jobs);
});
afterAll(() => province.close());

describe("the December list of an office of 512 people", () => {
  it("stands to the đồng", async () => {
    await make(holder("list.make", "Công chức"));
    const list = await oneList();
    const { increase, decrease, adjustment, toPay, ...totals } = journeyTwoTotals;
    expect(list).toMatchObject({
      state: "preparing",
      people_before: totals.peopleBefore,
      due_before: totals.dueBefore,
      people: totals.people,
      due: totals.due,
      arrears: totals.arrears,
      one_off: totals.oneOff,
      carried: totals.carried,
      at_payer: totals.atPayer,
      to_draw: totals.toDraw,
    });
    expect(list.due + list.arrears + list.one_off + list.carried).toBe(toPay);
    const changes = await province.services.database.batch((tx) =>
      sql<{ kind: string; cause: string; n: number; amount: number }>`select kind, cause, count(*) as n,
          sum(amount_after - amount_before)::bigint as amount from pay_list_change
        where tenant = 1 group by kind, cause order by kind, cause`.execute(tx),
    );
    expect(changes.rows).toEqual([
      { kind: "adjustment", cause: "decision", n: 2, amount: adjustment },
      { kind: "decrease", cause: "death", n: 4, amount: -2_700_000 },
      { kind: "decrease", cause: "ended", n: 1, amount: -810_000 },
      { kind: "decrease", cause: "moved_out", n: 1, amount: -810_000 },
      { kind: "decrease", cause: "suspended", n: 1, amount: -540_000 },
      { kind: "increase", cause: "moved_in", n: 1, amount: 810_000 },
      { kind: "increase", cause: "new", n: 7, amount: 4_590_000 },
      { kind: "increase", cause: "resumed", n: 1, amount: 810_000 },
    ]);
    const sum = (kind: string) =>
      changes.rows.filter((row) => row.kind === kind).reduce((total, row) => total + row.amount, 0);
    expect([sum("increase"), sum("decrease")]).toEqual([increase, -decrease]);
    expect(list.due_before + sum("increase") + sum("decrease") + sum("adjustment")).toBe(list.due);
  });

  it("made again with nothing new it stays the same list of the same revision", async () => {
    const before = await oneList();
    await make(holder("list.make", "Công chức khác"));
    const { id, revision, due } = before;
    expect(await lists()).toMatchObject([{ id, revision, due }]);
  });

  it("goes from maker to accountant to chairman, each seeing the head they act on", async () => {
    const maker = holder("list.make", "Công chức");
    const accountant = holder("list.check", "Kế toán");
    const chairman = holder("list.sign", "Chủ tịch");
    const seen = async () => {
      const { id, revision } = await oneList();
      return { listId: id, office, revision };
    };
    const first = await seen();
    await perform(province.services, maker, { action: submitList, input: first });
    await expect(
      perform(province.services, maker, { action: submitList, input: first }),
    ).rejects.toMatchObject({
      code: "benefits.listChanged",
    });
    await perform(province.services, accountant, {
      action: returnSubmitted,
      input: { ...(await seen()), reason: "Thiếu quyết định của thôn Nà Pài" },
    });
    await perform(province.services, maker, { action: submitList, input: await seen() });
    await expect(
      perform(province.services, accountant, {
        action: signList,
        input: { ...(await seen()), overlapsSeen: 0 },
      }),
    ).rejects.toMatchObject({ code: "platform.notPermitted" });
    await perform(province.services, accountant, { action: checkList, input: await seen() });
    const answers = await Promise.allSettled(
      [1, 2, 3].map(async () =>
        perform(province.services, chairman, {
          action: signList,
          input: { ...(await seen()), overlapsSeen: 0 },
        }),
      ),
    );
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    expect((await oneList()).state).toBe("signed");
    const checkpoints = await province.services.database.batch((tx) =>
      sql<{ n: number }>`select count(*) as n from audit_checkpoint where tenant = 1`.execute(tx),
    );
    expect(checkpoints.rows[0]?.n).toBe(1);
  });

  it("once signed, making lists leaves it alone", async () => {
    const before = await oneList();
    await make(holder("list.make", "Công chức"));
    expect(await oneList()).toEqual(before);
  });
});
