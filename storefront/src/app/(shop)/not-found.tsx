import { NotFoundWords } from "@/features/layout/interrupted-words";

export default function NotFound() {
  return <NotFoundWords />;
}
