import { VisuallyHidden } from "@mantine/core";
import { type CSSProperties, useState } from "react";
import { dots, useHiddenValues } from "./hidden-values.ts";

interface ValueTextProps {
  readonly text: string;
  /** True inside a button or a link: then it cannot be pressed by itself, and what it opens shows it where it can. */
  readonly isInControl?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  /** The identifier that it is, which can be copied through the gate. */
  readonly "data-identifier"?: string;
}

/**
 * Something that a case file tells: an identifier, a reference, a raw text. Isolated from the text around it; while values are hidden, dots of
 * one length, which show this one value when they are pressed, until they are pressed again or left.
 */
export function ValueText({ text, isInControl = false, ...rest }: ValueTextProps) {
  const isHidden = useHiddenValues((state) => state.isHidden);
  if (!isHidden) return <bdi {...rest}>{text}</bdi>;
  return isInControl ? <Dots /> : <Peek text={text} {...rest} />;
}

function Dots() {
  return (
    <span>
      <span aria-hidden>{dots}</span>
      <VisuallyHidden component="span">hidden</VisuallyHidden>
    </span>
  );
}

function Peek({ text, ...rest }: Omit<ValueTextProps, "isInControl">) {
  const [isSeen, setSeen] = useState(false);
  const hide = (): void => setSeen(false);
  return (
    <button
      type="button"
      className="tl-peek"
      aria-pressed={isSeen}
      title={isSeen ? "Press to hide" : "Press to look at this one"}
      onClick={() => setSeen(!isSeen)}
      onBlur={hide}
      onPointerLeave={hide}
    >
      {isSeen ? <bdi {...rest}>{text}</bdi> : <Dots />}
    </button>
  );
}
