import { useEffect, useState } from "react";
import { DrawingRoom, type Failure, NotShown } from "./drawing-room";

const sentences: Record<Failure, string> = {
  locked: "This PDF is locked by a password and cannot be shown. Ask the buyer for one without.",
  broken: "This PDF is damaged and cannot be shown. Ask the buyer for another copy.",
  slow: "This PDF takes too long to show. Ask the buyer for a plain copy or a photo.",
};

function sentenceFor(error: unknown): string {
  return error instanceof NotShown
    ? sentences[error.failure]
    : "The document could not be shown. Reload the page to try again.";
}

export type Pages = {
  /** How many there are; null until the document is open. */
  count: number | null;
  page: number;
  turn(by: 1 | -1): void;
  /** Address of the picture of this page; null while it is drawn. */
  picture: string | null;
  problem: string | null;
};

/** The pages of a PDF as pictures, one at a time. The document is closed when it is left. */
export function usePages(content: Blob | null): Pages {
  const [room, setRoom] = useState<DrawingRoom | null>(null);
  const [page, setPage] = useState(1);
  const [picture, setPicture] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    setRoom(null);
    setPage(1);
    setProblem(null);
    if (!content) return;
    let left = false;
    let opened: DrawingRoom | null = null;
    content
      .arrayBuffer()
      .then((bytes) => DrawingRoom.open(bytes))
      .then((one) => {
        if (left) return one.close();
        opened = one;
        setRoom(one);
      })
      .catch((error: unknown) => {
        if (!left) setProblem(sentenceFor(error));
      });
    return () => {
      left = true;
      opened?.close();
    };
  }, [content]);

  useEffect(() => {
    if (!room) return;
    let left = false;
    let url: string | null = null;
    setPicture(null);
    room
      .draw(page)
      .then((drawn) => {
        if (left) return;
        url = URL.createObjectURL(drawn);
        setPicture(url);
      })
      .catch((error: unknown) => {
        if (!left) setProblem(sentenceFor(error));
      });
    return () => {
      left = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [room, page]);

  const count = room?.pages ?? null;
  return {
    count,
    page,
    turn: (by) => setPage((now) => Math.min(Math.max(1, now + by), count ?? 1)),
    picture,
    problem,
  };
}
