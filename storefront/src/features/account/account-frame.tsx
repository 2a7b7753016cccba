import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "@/ui/class-names";
import { ConfirmEmailNotice } from "./confirm-email-notice";
import { SignOutForm } from "./sign-out-form-client";

const places: { href: Route; label: string }[] = [
  { href: "/account", label: "Overview" },
  { href: "/account/orders", label: "Orders" },
  { href: "/account/lists", label: "Lists" },
  { href: "/account/licenses", label: "Licenses" },
  { href: "/account/addresses", label: "Addresses" },
  { href: "/account/team", label: "Team" },
  { href: "/account/mail", label: "E-mail" },
  { href: "/account/close", label: "Your data" },
];

interface AccountFrameProps {
  title: string;
  here: Route;
  email: string;
  children: ReactNode;
}

/** Navigation of the account around one of its pages. */
export function AccountFrame({ title, here, email, children }: AccountFrameProps) {
  return (
    <div className="grid items-start gap-x-12 gap-y-6 py-8 md:grid-cols-[12rem_1fr]">
      <nav aria-label="Account" className="grid gap-4 text-sm">
        <ul className="flex flex-wrap gap-x-4 md:grid">
          {places.map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={href === here ? "page" : undefined}
                className={classNames(
                  "inline-flex min-h-9 items-center",
                  href === here
                    ? "font-semibold text-ink underline decoration-teal decoration-2 underline-offset-8"
                    : "text-ink-2 hover:text-ink",
                )}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3 md:grid md:justify-start">
          <p className="min-w-0 break-words text-ink-2">{email}</p>
          <SignOutForm />
        </div>
      </nav>
      <div className="min-w-0">
        <ConfirmEmailNotice />
        <h1 className="mb-5 font-serif text-3xl">{title}</h1>
        {children}
      </div>
    </div>
  );
}
