import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

/** For a person whose session ran out: sign in and come back here. */
export function SignInAgain({ next }: { next: string }) {
  return (
    <EmptyState
      level="h1"
      title="You were signed out"
      action={
        <LinkButton
          look="primary"
          prefetch={false}
          href={{ pathname: "/account/sign-in", query: { next } }}
        >
          Sign in again
        </LinkButton>
      }
    >
      <p>Sessions end after a day. Sign in to come back to this page; nothing is lost.</p>
    </EmptyState>
  );
}
