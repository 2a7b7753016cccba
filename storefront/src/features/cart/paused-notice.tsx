import { Notice } from "@/ui/notice";

/** Stands in for a page of buying while the backend is away. */
export function PausedNotice({ what }: { what: string }) {
  return (
    <div className="py-10">
      <h1 className="mb-4 font-serif text-3xl">Buying is paused</h1>
      <Notice tone="amber" role="status" icon="info" title={`${what}, exactly as you left it.`}>
        <p>
          Our order desk does not answer at the moment. Nothing you entered is lost. Reload this
          page in a minute; until then the rest of the shop reads as usual.
        </p>
      </Notice>
    </div>
  );
}
