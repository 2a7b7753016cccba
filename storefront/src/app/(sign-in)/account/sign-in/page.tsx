import type { Metadata } from "next";
import { redirectSignedIn } from "@/features/account/redirect-signed-in";
import { SignInForm } from "@/features/account/sign-in-form-client";
import { whatWaits } from "@/features/account/what-waits";
import { keptForm } from "@/lib/kept-form";
import { returnPath } from "@/lib/return-path";

export const metadata: Metadata = { title: "Sign in" };

export default async function Page({ searchParams }: PageProps<"/account/sign-in">) {
  const next = returnPath((await searchParams).next, "/account");
  await redirectSignedIn(next);
  const waiting = whatWaits(next);
  return (
    <div className="mx-auto max-w-md py-12">
      <h1 className="mb-5 font-serif text-3xl">Sign in</h1>
      {waiting ? <p className="mb-5 text-ink-2">{waiting}</p> : null}
      <SignInForm next={next} kept={await keptForm("sign-in")} />
      <p className="mt-6 grid gap-1.5 text-sm text-ink-2">
        <a href="/account/forgot-password" className="link">
          Forgot your password?
        </a>
        <span>
          New here?{" "}
          <a href={`/account/sign-up?next=${encodeURIComponent(next)}`} className="link">
            Create an account
          </a>
        </span>
      </p>
    </div>
  );
}
