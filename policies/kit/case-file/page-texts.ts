interface Limits {
  readonly yearsMax: number;
  /** By relation, years that lie between the two. */
  readonly generations: readonly string[];
}

export const introductionText = ({
  yearsMax,
  generations,
}: Limits): string => `# Tệp hồ sơ gia đình / the case file

Written by \`npm run generate\` from the release; the same for machines: [case.schema.json](case.schema.json) (JSON Schema
2020-12). An example: [case-example.json](case-example.json).

\`\`\`
npx ansinh explain --case docs/case-example.json
npx ansinh explain --case FILE.json --month 2026-11 --known-on 2026-11-21 --json --lang en
\`\`\`

Một tệp là một hộ: ai, biết gì về từng người, quan hệ, và những danh sách nào của xã đã nạp đủ. Không biết thì không ghi:
điều không ghi không bao giờ được coi là "không", trừ điều chỉ có khi có quyết định hoặc giấy xác nhận mà danh sách của nó
ghi trong \`completeLists\`. Trang “Tính thử” (\`/calculator\`) mở và lưu cùng một dạng tệp. Lệnh không cần cơ sở dữ liệu và
không ghi lại gì.

A file is one household: who, what is known of each, relations, and which lists of the commune are complete. What isn't
known is left out, and is never read as “no”, except for what exists only by decision or certificate where its list stands in
\`completeLists\`. The page “Tính thử” (\`/calculator\`) opens and saves the same files. UTF-8, at most one million characters.
The command needs no database and keeps nothing.

| key | meaning |
| --- | --- |
| \`version\` | \`1\`; may be left out |
| \`note\` | anything, for the reader |
| \`month\` | \`"YYYY-MM"\`, the month asked about; \`--month\` wins; one of both is needed |
| \`knownOn\` | \`"YYYY-MM-DD"\`: acts in force by that day count; \`--known-on\` wins; today when neither says |
| \`persons\` | 1 or more: \`id\` (needed), \`name\`, \`birth\`, \`died\`, \`facts\` |
| \`birth\` | \`"1950-03-02"\`, or \`"1950-03"\`, \`"1950"\` where only that is known, or \`null\` |
| \`died\` | day of death; left out: living |
| \`facts\` | by id of the fact kind, see below; of a person, and of the household in \`household.facts\` |
| \`relations\` | each \`kind\`, \`from\`, \`to\` (ids of persons), and \`since\`, \`until\` where they are known |
| \`completeLists\` | lists of the commune that are loaded and complete; left out: none |

A fact is a value that always holds, or values with their days, both ends included and either left out:
\`[{ "value": "mild", "to": "2026-03-31" }, { "value": "severe", "from": "2026-04-01" }]\`. \`null\` says that there is no
information (“chưa có thông tin”), and beats a complete list. Statuses (a pension drawn, a degree of disability, poverty) are
facts like others. Of a number, an amount or a date \`{ "lo": 3, "hi": 5 }\` says between what it lies; of an enumerated fact
\`{ "oneOf": ["severe", "mild"] }\` what it may be.

Refused, all at once, each with line, column, JSON pointer and how to mend it, and then nothing is worked out: keys, facts,
relations and lists that aren't declared; a key that stands twice; values of a wrong kind or out of bounds; a birth after the
month, or more than ${yearsMax} years before it in life; a death before birth; a parent who isn't older by enough years
(${generations.join(", ")}); a last day before the first; two values of one day that disagree; a relation to nobody, to oneself,
both ways between parent and child, or with more people at once than its kind allows.
`;

export const answerText = `## Kết quả / the answer (\`--json\`)

All texts are \`{ "vi": …, "en": … }\`; amounts are whole đồng; a range is \`{ "lo": …, "hi": … }\`.

| path | meaning |
| --- | --- |
| \`policySet\` | \`id\` and \`hash\` of the law that answered |
| \`month\`, \`knownOn\` | of the question |
| \`persons[]\` | \`id\`, \`name\`, \`living\` in the month, \`due\`, \`benefits[]\` |
| \`household\` | \`due\` and \`benefits[]\` of what is due once to the household |
| \`due\` | \`monthly\` and \`once\`: ranges after overlaps, without what is given in kind |
| \`questions[]\` | everything to be asked, each once, first what keeps most benefits open |
| \`benefits[].benefit\`, \`label\`, \`period\`, \`subject\` | which; \`monthly\` or \`once\`; of a \`person\` or the \`household\` |
| \`benefits[].outcome\` | \`granted\`, \`refused\` or \`undetermined\`, after overlaps |
| \`benefits[].amount\`, \`bounds\` | what is due where it is granted; between what it lies where it is undetermined; else null |
| \`benefits[].inKind\`, \`portions\` | what is given instead of money, and how many |
| \`benefits[].alone\`, \`overlap\` | outcome and amount by itself; words where another benefit takes its place or may |
| \`benefits[].clauses[]\` | of what is granted: \`clause\`, \`label\`, \`amount\`, \`citation\` |
| \`benefits[].sentence\`, \`refusals[]\`, \`needs[]\` | the reason in a sentence; all reasons of a refusal; what isn't known |
| \`benefits[].refusedFor[]\` | each reason once: \`words\`, and the \`citations\` that ask for it |
| \`benefits[].questions[]\` | \`kind\`, \`of\` (id), \`subject\`, \`list\` that would answer it too, \`words\` |
| \`benefits[].citations[]\` | \`act\`, \`article\`, \`clause\`, \`point\`, \`status\` (V, V2, D, M), \`words\` |
| \`benefits[].reasons[]\` | the whole trace: \`outcome\` (yes, no, unknown, value), \`label\`, \`value\`, \`source\`, \`article\`, \`children\` |

A file that is refused gives \`{ "file", "problems": [{ "code", "at", "line", "column", "message", "mend" }] }\`. Exit codes: 0
answered, 2 wrong usage or a file that is refused, 1 any other failure.
`;
