import decodeQR from "qr/decode.js";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { QrCode } from "./qr-code.tsx";

const pixelsOfModule = 4;

/** The drawing as a camera would see it: black where the path has a module, white around. */
function drawn(markup: string): { width: number; height: number; data: Uint8Array } {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(markup)?.[1]);
  const size = modules * pixelsOfModule;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [, x = "", y = ""] of markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dx = 0; dx < pixelsOfModule; dx += 1)
      for (let dy = 0; dy < pixelsOfModule; dy += 1)
        data.fill(
          0,
          ((Number(y) * pixelsOfModule + dy) * size + Number(x) * pixelsOfModule + dx) * 4,
          ((Number(y) * pixelsOfModule + dy) * size + Number(x) * pixelsOfModule + dx) * 4 + 3,
        );
  return { width: size, height: size, data };
}

it("is read back by a QR reader as the text it was drawn of", () => {
  const text =
    "otpauth://totp/Throughline:Mali?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Throughline&algorithm=SHA1&digits=6&period=30";
  const markup = renderToStaticMarkup(<QrCode text={text} label="QR code" />);
  expect(decodeQR(drawn(markup))).toBe(text);
});
