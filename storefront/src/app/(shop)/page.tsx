export default function HomePage() {
  return <h1 className="font-serif text-4xl">Home</h1>;
}
