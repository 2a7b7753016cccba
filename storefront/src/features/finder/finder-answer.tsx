import {
  bendsAgainstQuarterMm,
  type FinderQuestion,
  type FoundLength,
  findSizes,
} from "@needlepoint/needles/finder";
import { regionFacts, shaftRestSource } from "@needlepoint/needles/finder-sources";
import { sizePath } from "@needlepoint/needles/size-code";
import { formatDiameter, formatLength } from "@needlepoint/needles/units";
import { formatCents, unitCentsFor } from "@/lib/money";
import { LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { Notice } from "@/ui/notice";
import { QuietLink } from "@/ui/quiet-link-client";
import { DepthDrawing } from "./depth-drawing";
import type { LineSize } from "./finder-sizes";
import { RegionNotes, SourceLine } from "./finder-sources-list";

const millimeters = (mm: number) => `${Number(mm.toFixed(1))} mm`;

/** What the finder says to a question, and why. */
export function FinderAnswer({ question, sizes }: { question: FinderQuestion; sizes: LineSize[] }) {
  const answer = findSizes(question, sizes);
  const region = regionFacts[question.region].label;
  return (
    <section aria-labelledby="finder-answer" className="mt-8 grid gap-6">
      <h2 id="finder-answer" className="font-serif text-2xl">
        {region}, {millimeters(question.depthMm)} deep
      </h2>
      {answer.outcome === "not-answered" ? (
        <Notice tone="red" title="No size is named for this region" icon="stop">
          <p>
            The lung may lie under it, and no shop can say how deep is safe on a person it has not
            seen. Length, angle and place are your training&apos;s to decide.
          </p>
        </Notice>
      ) : null}
      {answer.outcome === "too-deep" ? (
        <Notice tone="amber" icon="info" title="Nothing we sell is long enough for that">
          <p>
            It would take a shaft of {millimeters(answer.atLeastMm)} or longer
            {answer.longestMm === null ? "" : `; our longest has ${formatLength(answer.longestMm)}`}
            .
          </p>
        </Notice>
      ) : null}
      {answer.outcome === "found" ? (
        <>
          <Reasoning
            question={question}
            finerFirst={answer.finerFirst}
            atLeastMm={answer.atLeastMm}
          />
          <ul className="grid gap-4 lg:grid-cols-2">
            {answer.lengths.map((length, index) => (
              <li key={length.lengthMm}>
                <LengthCard
                  length={length}
                  depthMm={question.depthMm}
                  scaleMm={answer.lengths.at(-1)?.lengthMm ?? length.lengthMm}
                  shortest={index === 0}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <section aria-labelledby="finder-notes" className="max-w-prose">
        <h3 id="finder-notes" className="mb-2 font-semibold">
          What published texts say about this region
        </h3>
        <RegionNotes region={question.region} />
      </section>
      {answer.outcome === "found" ? null : (
        <p>
          <LinkButton href="/needles">See every size</LinkButton>
        </p>
      )}
    </section>
  );
}

function Reasoning({
  question,
  finerFirst,
  atLeastMm,
}: {
  question: FinderQuestion;
  finerFirst: boolean;
  atLeastMm: number;
}) {
  const learning = question.experience === "learning";
  return (
    <ol className="grid max-w-prose list-decimal gap-2 pl-5 marker:text-teal">
      <li>
        A quarter to a third of the shaft stays above the skin, because a needle that breaks, breaks
        where shaft and handle meet. <SourceLine source={shaftRestSource} />
      </li>
      <li>
        {learning
          ? "You are still learning, so we take the more cautious end, a third; that is our choice, not the source's."
          : "You are practiced, so we take a quarter."}{" "}
        At {millimeters(question.depthMm)} deep that asks for a shaft of{" "}
        <strong>{millimeters(atLeastMm)}</strong> or longer ({millimeters(question.depthMm)} ÷{" "}
        {learning ? "⅔" : "¾"}).
      </li>
      <li>
        {finerFirst
          ? "Finer needles stand first. "
          : "Stiffer needles stand first: they bend less under the same push. "}
        How easily a shaft bends follows from its diameter alone (fourth power); it is geometry and
        says nothing about comfort or effect.
      </li>
    </ol>
  );
}

function LengthCard({
  length,
  depthMm,
  scaleMm,
  shortest,
}: {
  length: FoundLength<LineSize>;
  depthMm: number;
  scaleMm: number;
  shortest: boolean;
}) {
  return (
    <Card className="flex h-full gap-4 p-4">
      <DepthDrawing lengthMm={length.lengthMm} depthMm={depthMm} scaleMm={scaleMm} />
      <div className="min-w-0 grow">
        <h3 className="text-lg font-semibold">{formatLength(length.lengthMm)}</h3>
        <p className="text-sm text-ink-2">
          {shortest ? "The shortest that does" : "The next longer one"}:{" "}
          {millimeters(length.outsideMm)} stays outside, {Math.round(length.outsideShare * 100)}% of
          the shaft.
        </p>
        <ul className="mt-3 divide-y divide-line border-y border-line text-sm">
          {length.sizes.map(({ variant, handle, line, diameterMm, lengthMm }) => {
            const bends = bendsAgainstQuarterMm(diameterMm);
            const out = variant.availability.state === "out";
            return (
              <li key={variant.id} className="relative py-2 hover:bg-sunk">
                <QuietLink
                  href={sizePath(handle, diameterMm, lengthMm)}
                  className="font-semibold after:absolute after:inset-0"
                >
                  {formatDiameter(diameterMm)} × {formatLength(lengthMm)}
                </QuietLink>
                <span className="float-right font-semibold">
                  {formatCents(unitCentsFor(variant.tiers, 1))}
                </span>
                <span className="block text-ink-2">
                  {line} · {out ? "out of stock" : "in stock"} ·{" "}
                  {Math.abs(bends - 1) < 0.05
                    ? "bends like any 0.25"
                    : `bends ${bends.toFixed(1)} times as easily as 0.25`}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </Card>
  );
}
