"use client";

export { PrivateError as default } from "@/features/layout/private-error-client";
