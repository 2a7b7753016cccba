import { Button, clx, Skeleton, Text } from "@medusajs/ui";
import { type ReactNode, useState } from "react";

type SheetProps = {
  picture: string | null;
  problem: string | null;
  alt: string;
  children?: ReactNode;
};

/** A picture on the desk, whole or at its own size, and what turns its pages. */
export function Sheet({ picture, problem, alt, children }: SheetProps) {
  const [large, setLarge] = useState(false);
  return (
    <>
      <section
        aria-label={`${alt}, ${large ? "at its own size" : "whole"}`}
        tabIndex={large ? 0 : undefined}
        className={clx(
          "bg-ui-bg-subtle border-ui-border-base flex min-h-64 rounded-lg border p-4",
          large ? "max-h-[36rem] overflow-auto" : "items-center justify-center overflow-hidden",
        )}
      >
        {problem ? (
          <Text role="alert" size="small" className="max-w-80 text-center">
            {problem}
          </Text>
        ) : picture ? (
          <img
            className={large ? "m-auto max-w-none" : "max-h-[34rem] max-w-full object-contain"}
            src={picture}
            alt={alt}
          />
        ) : (
          <Skeleton className="h-56 w-3/4" />
        )}
      </section>
      {picture && !problem ? (
        <div className="flex flex-wrap items-center justify-between gap-2">
          {children ?? <span />}
          <Button
            size="small"
            variant="transparent"
            aria-pressed={large}
            onClick={() => setLarge(!large)}
          >
            Own size
          </Button>
        </div>
      ) : (
        children
      )}
    </>
  );
}
