"use client";

import { useShell } from "./shell-state-client";

/** The way to the cart, with the number of boxes in it. A full load: the cart has its own policy. */
export function CartLink() {
  const { cartCount } = useShell();
  return (
    <a href="/cart" className="inline-flex min-h-11 items-center font-semibold">
      Cart
      {cartCount > 0 ? (
        <>
          <span aria-hidden="true">&thinsp;·&thinsp;{cartCount}</span>
          <span className="sr-only">
            , {cartCount} {cartCount === 1 ? "box" : "boxes"}
          </span>
        </>
      ) : null}
    </a>
  );
}
