/** An invented note with what the check is for: a wallet, one with a slip in it, a bank account, handles, a payment, and places. */
export const exampleText = `They took me from Mae Sot over the river to KK Park. The boss is @goldenboss88 on Telegram,
and all money goes to TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta. On 3 March 2026 I sent 500 USDT to it for my ransom.

ผู้จัดการให้โอนเงินเข้าบัญชีกสิกรไทย 012-3-45678-9 และโทร 081-234-5678

In the second building they used another one: TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvtb
My own account is Bangkok Bank 123-4-56789-0, they took the card.
`;
