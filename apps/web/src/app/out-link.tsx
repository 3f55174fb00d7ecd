import { Anchor, type AnchorProps } from "@mantine/core";
import { type MouseEvent, type ReactNode, useRef } from "react";
import { HiddenNote } from "../ui/hidden-note.tsx";
import { client } from "./client.ts";

interface OutLinkProps extends Pick<AnchorProps, "size"> {
  readonly href: string;
  /** True for a page that opens beside this one; anything else is downloaded. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
}

/** A link to something that leaves: it is followed once the reader has proved that it is still them. */
export function OutLink({ href, isPage = false, children, ...rest }: OutLinkProps) {
  const isProven = useRef(false);
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (isProven.current) {
      isProven.current = false;
      return;
    }
    event.preventDefault();
    const link = event.currentTarget;
    const goOn = (): void => {
      isProven.current = true;
      link.click();
    };
    /* Whoever would rather not prove it has closed the question, and needs no other word. */
    client.proof({}).then(goOn, () => undefined);
  };
  return (
    <Anchor {...rest} href={href} onClick={follow} rel="noreferrer" {...(isPage ? { target: "_blank" } : {})}>
      {children}
      <HiddenNote />
    </Anchor>
  );
}
