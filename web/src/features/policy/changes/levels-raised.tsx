import { useTexts } from "#app/texts/define.ts";
import { formatMoney } from "#ui/format.ts";
import type { Board } from "./requests.ts";
import { changesTexts } from "./texts.ts";

/** Each level that the day changed: from what to what, by which article. */
export function LevelsRaised({ levels }: { levels: Board["levels"] }) {
  const t = useTexts(changesTexts);
  return (
    <ul>
      {levels.map(({ label, before, after, citation }) => (
        <li key={label}>
          {`${label}: `}
          <strong>
            {before === null
              ? t("levelNew", { after: formatMoney(after) })
              : `${formatMoney(before, false)} → ${formatMoney(after)}`}
          </strong>
          {` · ${citation}`}
        </li>
      ))}
    </ul>
  );
}
