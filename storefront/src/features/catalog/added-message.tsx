/** What came of the press, in a live region that is always there. */
export function AddedMessage({
  status,
  message,
  capped = false,
}: {
  status: "idle" | "added" | "failed";
  message: string;
  capped?: boolean;
}) {
  const tone = capped ? "text-amber" : status === "failed" ? "text-red" : "text-green";
  return (
    <p role="status" className={`min-h-6 text-sm font-medium sm:px-4 ${tone}`}>
      {message}
      {status === "added" && !capped ? (
        <>
          {" "}
          <a href="/cart" className="link text-ink">
            Go to the cart
          </a>
        </>
      ) : null}
    </p>
  );
}
