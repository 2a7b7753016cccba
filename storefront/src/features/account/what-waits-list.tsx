import Link from "next/link";
import { Icon } from "@/ui/icon";
import type { WaitingThing } from "./waiting-things";

/** What waits, each with the place where it goes on. */
export function WhatWaits({ waiting }: { waiting: WaitingThing[] }) {
  return (
    <section aria-labelledby="what-waits">
      <h2 id="what-waits" className="mb-3 font-semibold">
        What waits
      </h2>
      {waiting.length === 0 ? (
        <p className="text-ink-2">
          Nothing: no order, license or cart of yours waits for anything.
        </p>
      ) : (
        <ul className="border-t border-line">
          {waiting.map(({ words, todo, href, link }) => (
            <li
              key={words}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5"
            >
              <Icon
                name={todo ? "person" : "info"}
                className={todo ? "size-5 text-amber" : "size-5 text-ink-3"}
              />
              <span className="min-w-0 flex-[1_1_14rem]">{words}</span>
              <Link href={href} prefetch={false} className="link inline-flex min-h-6 items-center">
                {link}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
