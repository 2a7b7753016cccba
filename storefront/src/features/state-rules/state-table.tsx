import { stateCodes, states } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { classNames } from "@/ui/class-names";
import { QuietLink } from "@/ui/quiet-link-client";
import { ruledProfessions } from "./data";
import { type PracticeAnswer, practicePath } from "./practice-answer";

const tones = {
  green: "bg-green-tint text-green",
  amber: "bg-amber-tint text-amber",
  red: "bg-red-tint text-red",
};

/** Who may needle where: states down, professions across, each cell leading to its source. */
export function StateTable({
  practice,
}: {
  practice: Record<string, Record<string, PracticeAnswer>>;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too
    <section aria-label="Rules by state and profession" tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-0.5 text-xs">
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 bg-paper py-2 pr-3 text-left">
              State
            </th>
            {ruledProfessions.map((profession) => (
              <th key={profession} scope="col" className="min-w-22 px-1 py-2 font-semibold">
                <abbr title={professionLabel[profession]} className="no-underline">
                  {profession}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stateCodes.map((state) => (
            <tr key={state}>
              <th
                scope="row"
                className="sticky left-0 bg-paper py-1 pr-3 text-left text-sm font-medium whitespace-nowrap"
              >
                <QuietLink
                  href={`/state-rules/${state.toLowerCase()}`}
                  prefetch={false}
                  className="hover:underline"
                >
                  {states[state]}
                </QuietLink>
              </th>
              {ruledProfessions.map((profession) => {
                const answer = practice[state]?.[profession];
                return (
                  <td key={profession} className="p-0">
                    {answer?.source ? (
                      <a
                        href={practicePath({ state, profession })}
                        className={classNames(
                          "grid min-h-8 place-items-center rounded-sm px-1 py-0.5 text-center leading-tight hover:underline",
                          tones[answer.tone],
                        )}
                      >
                        <span>
                          {answer.label}
                          <span className="block">{answer.dated}</span>
                        </span>
                      </a>
                    ) : (
                      <span className="grid min-h-8 place-items-center text-ink-3">no source</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
