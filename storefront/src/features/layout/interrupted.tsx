import { notFound } from "next/navigation";
import { Suspense } from "react";
import { NotFoundWords } from "./interrupted-words";
import { OutOfReachWords } from "./out-of-reach-words";

/**
 * Answers 404 with a page that can be read. Thrown at the top of a page, `notFound()` leaves the HTML
 * empty until scripts run; thrown inside a boundary it sets the status and the fallback is the HTML.
 */
export function Missing() {
  return (
    <Suspense fallback={<NotFoundWords />}>
      <ThrowNotFound />
    </Suspense>
  );
}

function ThrowNotFound(): never {
  notFound();
}

/**
 * Answers with a page that can be read although its data could not be. The error still reaches Next,
 * which therefore keeps an older good page where it has one, and never caches this one.
 */
export function OutOfReach({ error }: { error: unknown }) {
  return (
    <Suspense fallback={<OutOfReachWords />}>
      <Throw error={error} />
    </Suspense>
  );
}

function Throw({ error }: { error: unknown }): never {
  throw error;
}
