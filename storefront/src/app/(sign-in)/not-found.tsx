export { PrivateNotFound as default } from "@/features/layout/private-not-found";
