/** What people call platforms in speech, beside the names that the rules know. Written by us; not yet read by native speakers. */
export const platformWords: Readonly<Record<string, string>> = {
  telegram: `tele | telegrem | telega | tg | telegrm | телеграм | टेलिग्राम | टेलीग्राम | টেলিগ্রাম | টেলিগ্রামে | ٹیلیگرام | ٹیلی گرام | تيليجرام | ቴሌግራም | 飞机号 | 飛機 | 飛機號 | 飛機帳號 | 飞机账号 | 紙飛機 | 电报号 | 電報號 | เทเล | เทเลแกรม | ແທລແກຣມ | ເທເລກຣາມ | តេលេក្រាម | តេឡេ | တယ်လီဂရမ် | တယ်လီ`,
  wechat: `wx号 | 微信id | 微信帳號 | 微信账号 | वीचैट | উইচ্যাট | وی چیٹ | ዊቻት | វីឆាត | วีแชต`,
  line: `赖id | 賴id | 賴的id | 赖的id | 加賴 | 賴帳號 | ໄລນ໌ | ໄລນ໌ໄອດີ | ไลน์ไอดี | แอดไลน์ | ไอดีไลน์ | ไลน์ | लाइन आईडी | লাইন আইডি | لائن آئی ڈی`,
  facebook: `fb | เฟซบุ๊ก | เฟส | 脸书 | 臉書 | facebook | ফেসবুক | फेसबुक | فیس بک | ፌስቡክ | ဖေ့စ်ဘွတ်ခ်`,
};

/** Words for cards and for phones that people use in speech. */
export const cardWords = `card number | debit card | credit card | atm card | bank card | thẻ ngân hàng | kartu atm | kartu | kartu bank | บัตร | บัตรเอทีเอ็ม | บัตรเครดิต | 银行卡 | 銀行卡 | 金融卡 | បណ្ណធនាគារ | កាតធនាគារ | កាត | ບັດ | ບັດທະນາຄານ | कार्ड | কার্ড | کارڈ | ካርድ | kadi | ကတ် | ဘဏ်ကတ်`;
