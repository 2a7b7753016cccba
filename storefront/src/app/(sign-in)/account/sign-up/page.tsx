import type { Metadata } from "next";
import { redirectSignedIn } from "@/features/account/redirect-signed-in";
import { SignUpForm } from "@/features/account/sign-in-form-client";
import { whatWaits } from "@/features/account/what-waits";
import { keptForm } from "@/lib/kept-form";
import { returnPath } from "@/lib/return-path";

export const metadata: Metadata = { title: "Create an account" };

export default async function Page({ searchParams }: PageProps<"/account/sign-up">) {
  const next = returnPath((await searchParams).next, "/account");
  await redirectSignedIn(next);
  const waiting = whatWaits(next);
  return (
    <div className="mx-auto max-w-md py-12">
      <h1 className="mb-2 font-serif text-3xl">Create an account</h1>
      <p className="mb-5 text-ink-2">
        Needles need one, so that your license is checked once. Supplies don't.
      </p>
      {waiting ? <p className="mb-5 text-ink-2">{waiting}</p> : null}
      <SignUpForm next={next} kept={await keptForm("sign-up")} />
      <p className="mt-6 text-sm text-ink-2">
        Have an account?{" "}
        <a href={`/account/sign-in?next=${encodeURIComponent(next)}`} className="link">
          Sign in
        </a>
      </p>
    </div>
  );
}
