import { stateCodes, states } from "@needlepoint/licensure/jurisdictions";
import { classNames } from "@/ui/class-names";
import { type PracticeAnswer, practicePath, type StateCode } from "./practice-answer";

/** Column and row of each tile, by where the states lie to each other. */
const places: Record<StateCode, readonly [column: number, row: number]> = {
  AK: [0, 0],
  ME: [10, 0],
  VT: [9, 1],
  NH: [10, 1],
  WA: [0, 2],
  ID: [1, 2],
  MT: [2, 2],
  ND: [3, 2],
  MN: [4, 2],
  WI: [5, 2],
  MI: [7, 2],
  NY: [8, 2],
  MA: [9, 2],
  RI: [10, 2],
  OR: [0, 3],
  NV: [1, 3],
  WY: [2, 3],
  SD: [3, 3],
  IA: [4, 3],
  IL: [5, 3],
  IN: [6, 3],
  OH: [7, 3],
  PA: [8, 3],
  NJ: [9, 3],
  CT: [10, 3],
  CA: [0, 4],
  UT: [1, 4],
  CO: [2, 4],
  NE: [3, 4],
  MO: [4, 4],
  KY: [5, 4],
  WV: [6, 4],
  VA: [7, 4],
  MD: [8, 4],
  DE: [9, 4],
  DC: [10, 4],
  AZ: [1, 5],
  NM: [2, 5],
  KS: [3, 5],
  AR: [4, 5],
  TN: [5, 5],
  NC: [6, 5],
  SC: [7, 5],
  OK: [3, 6],
  LA: [4, 6],
  MS: [5, 6],
  AL: [6, 6],
  GA: [7, 6],
  HI: [0, 7],
  TX: [3, 7],
  FL: [8, 7],
};

/** Units of the drawing; it scales to the width it is given. */
const step = 48;
const side = 44;

const fills = { green: "fill-green-tint", amber: "fill-amber-tint", red: "fill-red-tint" };
const inks = { green: "fill-green", amber: "fill-amber", red: "fill-red" };

/** What a tile says beside its color. */
function markOf(answer: PracticeAnswer): string {
  if (answer.tone === "green") return answer.label === "Permitted" ? "yes" : "proof";
  return answer.tone === "red" ? "no" : "look";
}

/** The states as tiles, each leading to the rule of one profession there. */
export function TileMap({
  profession,
  noun,
  answers,
}: {
  profession: string;
  /** "physical therapists" */
  noun: string;
  answers: Record<string, PracticeAnswer | undefined>;
}) {
  return (
    <figure className="max-w-3xl">
      {/* biome-ignore lint/a11y/useSemanticElements: no element groups links inside a drawing */}
      <svg
        viewBox={`0 0 ${step * 11 - (step - side)} ${step * 8 - (step - side)}`}
        role="group"
        aria-label={`States, by what they say of ${noun}`}
        className="h-auto w-full"
      >
        {stateCodes.map((state) => {
          const answer = answers[state];
          if (!answer) return null;
          const [column, row] = places[state];
          const mark = markOf(answer);
          return (
            <a
              key={state}
              href={practicePath({ state, profession })}
              className="group outline-none"
            >
              <title>{`${state} ${mark}: ${states[state]}, ${answer.label.toLowerCase()}`}</title>
              <rect
                x={column * step}
                y={row * step}
                width={side}
                height={side}
                rx={6}
                strokeWidth={2}
                className={classNames(
                  fills[answer.tone],
                  "stroke-transparent group-hover:stroke-edge group-focus-visible:stroke-teal",
                )}
              />
              <text
                x={column * step + side / 2}
                y={row * step + 20}
                textAnchor="middle"
                fontWeight={600}
                className={classNames(inks[answer.tone], "text-[15px] max-sm:text-[18px]")}
              >
                {state}
              </text>
              <text
                x={column * step + side / 2}
                y={row * step + 36}
                textAnchor="middle"
                className={classNames(inks[answer.tone], "text-[13px] max-sm:text-[16px]")}
              >
                {mark}
              </text>
            </a>
          );
        })}
      </svg>
      <figcaption className="mt-3 text-sm text-ink-2">
        <b className="font-semibold">yes</b>: permitted. <b className="font-semibold">proof</b>:
        permitted for those who show the training it asks for. <b className="font-semibold">look</b>
        : the state is silent or our source is weak, so a person looks at the order before it ships.{" "}
        <b className="font-semibold">no</b>: we can't ship needles to them there.
      </figcaption>
    </figure>
  );
}
