"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";

interface FilterFormProps {
  id: string;
  action: "/needles" | "/supplies";
  children: ReactNode;
  className?: string;
}

/**
 * The form of a listing's filters. Without script it is a plain form; with it a choice counts at once,
 * empty fields stay out of the address, and the boxes follow the address back and forth.
 */
export function FilterForm({ id, action, children, className }: FilterFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const asked = useSearchParams();
  const here = `${usePathname()}?${asked}`;
  const sort = asked.get("sort") ?? "catalog";
  const [pending, start] = useTransition();

  useEffect(() => {
    form.current?.reset();
    // A list of choices goes back to the one it was drawn with.
    const order = form.current?.elements.namedItem("sort");
    if (!(order instanceof HTMLSelectElement)) return;
    order.value = sort;
    if (order.selectedIndex < 0) order.value = "catalog";
  }, [here]);

  // What belongs to the form and stands outside of it tells it nothing by itself.
  useEffect(() => {
    const beside = ({ target }: Event) => {
      if (!(target instanceof HTMLSelectElement) || target.form !== form.current) return;
      if (!target.form?.contains(target)) target.form?.requestSubmit();
    };
    document.addEventListener("change", beside);
    return () => document.removeEventListener("change", beside);
  }, []);

  function show(event: FormEvent<HTMLFormElement>) {
    const { target, type } = event;
    // A price is done when it is entered, not with each digit; its change comes on leaving the field.
    if (type === "submit") event.preventDefault();
    else if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const fields = new Map<string, string[]>();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value !== "string" || value.trim() === "") continue;
      if (name === "sort" && value === "catalog") continue;
      fields.set(name, [...(fields.get(name) ?? []), value.trim()]);
    }
    const query = [...fields]
      .map(([name, values]) => `${name}=${values.map(encodeURIComponent).join(",")}`)
      .join("&");
    start(() => router.push(query ? `${action}?${query}` : action, { scroll: false }));
  }

  return (
    <form
      ref={form}
      id={id}
      action={action}
      aria-label="Filter and sort"
      aria-busy={pending}
      onChange={show}
      onSubmit={show}
      className={className}
    >
      {children}
    </form>
  );
}
