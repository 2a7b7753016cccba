import Link from "next/link";

/** Two links and nothing else: what any page of this framework costs. */
export default function Page() {
  return (
    <main>
      <h1>Bare</h1>
      <Link href="/">Here</Link>
      <Link href="/other">There</Link>
    </main>
  );
}
