import { shop } from "@needlepoint/contracts/shop";
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Preview,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";

/** Colors of the store's paper and ink, inlined because mail programs read no style sheet. */
const ink = "#16232b";
const body = {
  backgroundColor: "#fbfaf6",
  color: ink,
  fontFamily: "'Instrument Sans', Helvetica, Arial, sans-serif",
  padding: "24px 0",
};
const card = {
  backgroundColor: "#ffffff",
  border: "1px solid #e3e0d6",
  borderRadius: "12px",
  maxWidth: "560px",
  padding: "32px",
};
const quiet = { color: "#647077", fontSize: "13px", lineHeight: "20px" };

/** The frame around every mail: name, heading, words, and where to write. */
export function Layout({
  preview,
  heading,
  offUrl,
  children,
}: {
  preview: string;
  heading: string;
  /** Where a mail that nobody needs is switched off. */
  offUrl?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Html lang="en">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={body}>
        <Container style={card}>
          <Text style={{ ...quiet, margin: 0 }}>{shop.name}</Text>
          <Heading as="h1" style={{ fontSize: "22px", lineHeight: "28px", fontWeight: 600 }}>
            {heading}
          </Heading>
          {children}
          <Hr style={{ borderColor: "#e3e0d6", margin: "24px 0" }} />
          <Text style={quiet}>
            Questions? Write to {shop.email} or call {shop.phone}. {shop.addressLines.join(", ")}.
          </Text>
          {offUrl ? (
            <Text style={quiet}>
              You may do without this kind of mail: <a href={offUrl}>send me no more of them</a>
            </Text>
          ) : null}
        </Container>
      </Body>
    </Html>
  );
}

/** A paragraph of a mail. */
export function Words({ children }: { children: ReactNode }) {
  return <Text style={{ color: ink, fontSize: "15px", lineHeight: "24px" }}>{children}</Text>;
}

/** The one thing to do next. */
export function Action({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Button
      href={href}
      style={{
        backgroundColor: "#0b5e59",
        borderRadius: "8px",
        color: "#ffffff",
        fontSize: "15px",
        fontWeight: 600,
        padding: "12px 20px",
      }}
    >
      {children}
    </Button>
  );
}
