import { notesOf } from "@needlepoint/needles/finder";
import type { FinderRegion, Source } from "@needlepoint/needles/finder-sources";
import { dayInWords } from "@/lib/dates";

/** A published text, where it stands and when it was read. */
export function SourceLine({ source }: { source: Source }) {
  return (
    <span className="text-xs text-ink-3">
      <a href={source.address} rel="noreferrer" className="link">
        {source.title}
      </a>
      , read {dayInWords(source.readOn)}
    </span>
  );
}

/** What published texts say about a region; or that we found none. */
export function RegionNotes({ region }: { region: FinderRegion }) {
  const notes = notesOf(region);
  if (notes.length === 0) {
    return (
      <p className="text-sm text-ink-2">
        We looked for a published text that ties a needle length to this region and found none. Only
        the depth you state counts here.
      </p>
    );
  }
  return (
    <ul className="grid gap-2.5 text-sm">
      {notes.map(({ words, source }) => (
        <li key={words}>
          <p>{words}</p>
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  );
}
