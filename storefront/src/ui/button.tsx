import type { LinkProps } from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { QuietLink } from "./quiet-link-client";

type Look = "primary" | "plain";
type Size = "regular" | "small";

const looks: Record<Look, string> = {
  primary: "border-teal bg-teal text-on-teal hover:border-teal-deep hover:bg-teal-deep",
  plain: "border-edge bg-card text-ink hover:border-ink",
};
const sizes: Record<Size, string> = {
  regular: "min-h-11 px-5 text-base",
  small: "min-h-9 px-3 text-sm",
};

function buttonClass(look: Look, size: Size, className?: string): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-control border font-semibold no-underline",
    "transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60",
    looks[look],
    sizes[size],
    className,
  );
}

interface ButtonProps extends ComponentProps<"button"> {
  look?: Look;
  size?: Size;
}

/** A button; `type="button"` unless told otherwise. */
export function Button({ look = "plain", size = "regular", className, ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={buttonClass(look, size, className)} />;
}

type LinkButtonProps<To> = LinkProps<To> & { look?: Look; size?: Size };

/** A link that looks like a button, for going somewhere. */
export function LinkButton<To>({
  look = "plain",
  size = "regular",
  className,
  ...rest
}: LinkButtonProps<To>) {
  return <QuietLink {...rest} className={buttonClass(look, size, className)} />;
}

type DocumentButtonProps = ComponentProps<"a"> & { look?: Look; size?: Size };

/** A link button that loads a new document, where the page left behind should not be kept. */
export function DocumentButton({
  look = "plain",
  size = "regular",
  className,
  children,
  ...rest
}: DocumentButtonProps) {
  return (
    <a {...rest} className={buttonClass(look, size, className)}>
      {children}
    </a>
  );
}
