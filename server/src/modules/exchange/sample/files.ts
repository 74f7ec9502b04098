import type { Channel, Grant } from "./grants.ts";
import type { ListFile } from "./list.ts";
import { assistanceFile } from "./lists/assistance.ts";
import type { Hand } from "./lists/columns.ts";
import { handOf, slug } from "./lists/columns.ts";
import { meritFile, meritPaymentFile } from "./lists/merit.ts";
import { communePayment } from "./lists/payment.ts";
import { povertyFile } from "./lists/poverty.ts";
import { residentsFile } from "./lists/residents.ts";
import { shortFile } from "./lists/short.ts";
import type { MeritGrant } from "./merit.ts";
import type { Commune, Household, Person, Province } from "./model.ts";

export interface Content {
  readonly province: Province;
  readonly grants: readonly Grant[];
  readonly merit: readonly MeritGrant[];
}

/** All lists of the province before errors are sown; each as its office would keep it. */
export function makeFiles({ province, grants, merit }: Content): ListFile[] {
  const homes = groupBy(province.households, (household) => household.village.commune);
  const paid = groupBy(grants, (grant) => grant.commune.code);
  const communes = province.communes.flatMap((commune, i) =>
    communeFiles(commune, {
      households: homes.get(commune.code) ?? [],
      grants: paid.get(commune.code) ?? [],
      hand: handOf(commune, i),
    }),
  );
  return [...communes, ...departmentFiles(province, merit)];
}

interface CommuneContent {
  readonly households: readonly Household[];
  readonly grants: readonly Grant[];
  readonly hand: Hand;
}

function communeFiles(commune: Commune, { households, grants, hand }: CommuneContent): ListFile[] {
  const people = households.flatMap((household) => household.members);
  const isPension = (grant: Grant) => grant.clause.benefit === "socialPension";
  const pensions = grants.filter(isPension);
  const assistance = grants.filter((grant) => !isPension(grant));
  const own = (fits: (person: Person) => boolean) => ({ commune, people: people.filter(fits), hand });
  const plain = {
    commune: commune.code,
    payingAgency: null,
    fundingSource: null,
    benefit: null,
    isComplete: true,
  };
  const path = (name: string) => `${commune.code}-${slug(commune.name)}/${name}.xlsx`;
  return [
    { ...plain, path: path("01-nhan-khau"), ...residentsFile(commune, households, hand) },
    { ...plain, path: path("02-ho-ngheo-can-ngheo"), ...povertyFile(commune, households, hand) },
    {
      ...plain,
      path: path("03-khuyet-tat"),
      ...shortFile(
        "disability",
        own((person) => person.disability !== null),
      ),
    },
    {
      ...plain,
      path: path("04-luong-huu-bhxh"),
      ...shortFile(
        "pensions",
        own((person) => person.pension !== null),
      ),
    },
    {
      ...plain,
      path: path("05-khai-tu"),
      ...shortFile(
        "deaths",
        own((person) => person.diedOn !== null),
      ),
    },
    {
      ...plain,
      path: path("06-quan-ly-tro-giup-xa-hoi"),
      benefit: "social-assistance",
      ...assistanceFile({ commune, grants: assistance, hand, isPension: false }),
    },
    {
      ...plain,
      path: path("07-quan-ly-huu-tri-xa-hoi"),
      benefit: "social-pension",
      ...assistanceFile({ commune, grants: pensions, hand, isPension: true }),
    },
    ...paymentFiles(commune, { hand, path, grants: assistance, name: "08-chi-tra-tro-giup-xa-hoi" }),
    ...paymentFiles(commune, { hand, path, grants: pensions, name: "09-chi-tra-huu-tri-xa-hoi" }),
  ];
}

interface PaymentFilesAsk {
  readonly hand: Hand;
  readonly path: (name: string) => string;
  readonly grants: readonly Grant[];
  readonly name: string;
}

/** One file for each paying agency: a list is office × agency × source × month. */
function paymentFiles(commune: Commune, { hand, path, grants, name }: PaymentFilesAsk): ListFile[] {
  const channels: readonly [Channel, string][] = [
    ["post", "buu-dien"],
    ["bank", "tai-khoan"],
  ];
  return channels.flatMap(([channel, word]): ListFile[] => {
    const own = grants.filter((grant) => grant.channel === channel);
    if (own.length === 0) return [];
    return [
      {
        path: path(`${name}-${word}`),
        commune: commune.code,
        payingAgency: channel,
        fundingSource: "commune",
        benefit: own[0]?.clause.benefit === "socialPension" ? "social-pension" : "social-assistance",
        isComplete: true,
        ...communePayment(commune, own, hand),
      },
    ];
  });
}

function departmentFiles(province: Province, merit: readonly MeritGrant[]): ListFile[] {
  const names = province.communes.map((commune) => commune.name);
  const plain = { commune: null, isComplete: true, benefit: "merit" } as const;
  const cash = merit.filter((grant) => grant.account === null);
  const bank = merit.filter((grant) => grant.account !== null);
  const source = { fundingSource: "central_delegated" } as const;
  return [
    {
      ...plain,
      path: "so-noi-vu/01-nguoi-co-cong.xlsx",
      payingAgency: null,
      fundingSource: null,
      ...meritFile(merit, names),
    },
    {
      ...plain,
      ...source,
      path: "so-noi-vu/02-chi-tra-nguoi-co-cong-buu-dien.xlsx",
      payingAgency: "post",
      ...meritPaymentFile(cash, names),
    },
    {
      ...plain,
      ...source,
      path: "so-noi-vu/03-chi-tra-nguoi-co-cong-tai-khoan.xlsx",
      payingAgency: "bank",
      ...meritPaymentFile(bank, names),
    },
  ];
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
