import { describe, expect, it } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";

const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const ownerIn = (text: string) => extractCandidates(text, { country: "TH" }).map(({ suggestedHeldBy }) => suggestedHeldBy ?? null);

describe("whose a value is, as words beside it suggest", () => {
  it.each([
    [`my wallet ${wallet}`, "survivor"],
    [`my boss's wallet ${wallet}`, "syndicate"],
    [`wallet ${wallet} of my boss`, "syndicate"],
    [`dompet bos saya ${wallet}`, "syndicate"],
    [`我的老板的钱包 ${wallet}`, "syndicate"],
    [`我妈的钱包 ${wallet}`, "family"],
    [`กระเป๋าของแม่ ${wallet}`, "family"],
    [`my wallet ${wallet}, they use it`, "survivor"],
    [`ကျွန်တော့်ရဲ့ ဝေါလက် ${wallet} ကို သူတို့သုံးတယ်`, "survivor"],
    [`the wallet ${wallet} (customer)`, "other-victim"],
    [`the wallet ${wallet}`, null],
  ])("%s: %s", (text, owner) => expect(ownerIn(text)).toEqual([owner]));
});
