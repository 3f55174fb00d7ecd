import { headerForm } from "@throughline/model/person-fields";
import { wordList } from "@throughline/model/word-list";
import type { DateUse, SingleUse } from "./mapping.ts";

type Use = SingleUse | DateUse;

/** Headers that say what a column is, in the languages of the field. A word stands once. */
const headersOf: Readonly<Record<Use, string>> = {
  case: `
    case | case no | case number | case id | caseid | case ref | case ref no | case reference | case reference no | case reference number | case file | case file no |
    case file id | casefileid | casefile | case code | file no | file number | file ref | file reference | client id | client code | client no | client ref |
    survivor id | survivor code | victim id | victim code | victim no | beneficiary id | beneficiary code | person code | person id | intake no | intake id | intake number |
    case reference code | เลขที่เคส | เลขเคส | รหัสเคส | เคส | หมายเลขเคส | เลขคดี | เลขที่คดี | รหัสคดี | รหัสผู้เสียหาย | รหัสผู้รับบริการ | เลขที่แฟ้ม | รหัสแฟ้ม | รหัสกรณี |
    အမှုအမှတ် | အမှုနံပါတ် | ကိစ္စအမှတ် | លេខករណី | លេខសំណុំរឿង | ເລກຄະດີ | ລະຫັດກໍລະນີ | mã hồ sơ | số hồ sơ | mã vụ việc | mã ca |
    案件编号 | 案件号 | 案号 | 个案编号 | 个案号 | 案件編號 | 个案 | nomor kasus | kode kasus | no kasus | id kasus | kode klien | केस नंबर | केस संख्या | nambari ya kesi`,
  country: `country | country code | case country | ประเทศ | နိုင်ငံ | ប្រទេស | ປະເທດ | quốc gia | 国家 | 國家 | negara | देश | bansa | nchi`,
  "opened-on": `
    date opened | opened | opened on | case opened | case opened on | intake date | date of intake | interview date | date of interview | registration date |
    date registered | date of registration | case date | วันที่เปิดเคส | วันที่รับเรื่อง | วันที่รับแจ้ง | วันที่สัมภาษณ์ | วันที่ลงทะเบียน | 立案日期 | 登记日期 | 访谈日期 | ngày mở hồ sơ |
    ngày phỏng vấn | tanggal dibuka | tanggal wawancara`,
  kind: `
    kind | type | identifier type | identifier kind | type of identifier | kind of identifier | category | value type | ประเภท | ประเภทข้อมูล | ชนิด | ชนิดข้อมูล |
    အမျိုးအစား | ប្រភេទ | ປະເພດ | loại | phân loại | 类型 | 类别 | 類型 | 种类 | jenis | tipe | प्रकार | uri | aina`,
  value: `
    value | identifier | identifier value | identifiers | ข้อมูล | ค่า | หมายเลข | တန်ဖိုး | အချက်အလက် | តម្លៃ | ទិន្នន័យ | ຂໍ້ມູນ | giá trị | dữ liệu | thông tin | 内容 | 值 |
    数据 | 信息 | 號碼 | 号码 | nilai | isi | मान`,
  bank: `
    bank | bank name | name of bank | bank code | bank or exchange | ธนาคาร | ชื่อธนาคาร | รหัสธนาคาร | ဘဏ် | ဘဏ်အမည် | ធនាគារ | ឈ្មោះធនាគារ | ທະນາຄານ | ngân hàng |
    tên ngân hàng | 银行 | 银行名称 | 銀行 | 开户行 | 开户银行 | nama bank | बैंक | बैंक का नाम | benki`,
  platform: `
    platform | app | application | network | exchange | provider | social media | แพลตฟอร์ม | แอป | แอพ | แอปพลิเคชัน | ช่องทาง | 平台 | 应用 | nền tảng | ứng dụng | aplikasi | ပလက်ဖောင်း`,
  role: `role | identifier role | used for | บทบาท | หน้าที่ | ใช้ทำอะไร | အခန်းကဏ္ဍ | តួនាទី | ບົດບາດ | vai trò | 角色 | 作用 | peran | भूमिका`,
  "held-by": `
    held by | holder | holder type | account holder type | whose | belongs to | owner type | owned by | ผู้ถือ | ผู้ถือบัญชี | ผู้ถือครอง | เจ้าของ | ของใคร | ပိုင်ရှင် | ម្ចាស់ |
    ເຈົ້າຂອງ | chủ sở hữu | 持有人 | 持有者 | 所有人 | pemilik | kepemilikan`,
  "controlled-by": `controlled by | controller | controlled | ผู้ควบคุม | ควบคุมโดย | 控制人 | 控制者 | dikendalikan oleh | kiểm soát bởi`,
  basis: `
    source | basis | how known | source of information | information source | source type | แหล่งที่มา | ที่มา | แหล่งข้อมูล | หลักฐาน | အရင်းအမြစ် | ប្រភព | ແຫຼ່ງທີ່ມາ | nguồn | nguồn tin |
    来源 | 依据 | 信息来源 | sumber | sumber informasi | स्रोत`,
  "list-name": `list | list name | ชื่อรายการ | บัญชีรายชื่อ | 名单 | 名单名称 | danh sách | daftar`,
  "seen-on": `
    date | seen on | date seen | date of event | event date | observed on | first seen | when | วันที่ | วันที่พบ | วันที่เกิดเหตุ | เมื่อไร | ရက်စွဲ | နေ့စွဲ | កាលបរិច្ឆេទ | ថ្ងៃខែ |
    ວັນທີ | ngày | ngày tháng | 日期 | 时间 | 時間 | tanggal | तारीख | दिनांक | petsa | tarehe`,
  from: `
    from | paid from | payer | sender | sent from | from account | from wallet | from address | from value | from identifier | source account | โอนจาก | จาก | ผู้โอน | บัญชีต้นทาง |
    ต้นทาง | 付款方 | 付款人 | 转出 | 付款账户 | 转出账户 | từ | người gửi | tài khoản gửi | dari | pengirim | rekening asal`,
  "from-kind": `from kind | from type | kind from | ประเภทต้นทาง | 付款类型`,
  "from-bank": `from bank | bank from | sender bank | source bank | payer bank | sending bank | ธนาคารต้นทาง | ธนาคารผู้โอน | ธนาคารที่โอน | 付款银行 | 转出银行 | ngân hàng gửi | bank asal | bank pengirim`,
  to: `
    to | paid to | payee | recipient | receiver | sent to | to account | to wallet | to address | to value | to identifier | destination account | โอนไปยัง | โอนให้ | ไปยัง | ถึง |
    ผู้รับ | ผู้รับโอน | บัญชีปลายทาง | ปลายทาง | 收款方 | 收款人 | 转入 | 收款账户 | 转入账户 | đến | người nhận | tài khoản nhận | ke | kepada | penerima | rekening tujuan`,
  "to-kind": `to kind | to type | kind to | ประเภทปลายทาง | 收款类型`,
  "to-bank": `
    to bank | bank to | recipient bank | receiving bank | receiver bank | destination bank | payee bank | ธนาคารปลายทาง | ธนาคารผู้รับ | ธนาคารที่รับ | 收款银行 | 转入银行 |
    ngân hàng nhận | bank tujuan | bank penerima`,
  relation: `relation | relationship | ความสัมพันธ์ | เกี่ยวข้องอย่างไร | ဆက်စပ်မှု | ទំនាក់ទំនង | quan hệ | mối quan hệ | 关系 | 關係 | hubungan | relasi`,
  amount: `
    amount | amount paid | paid amount | sum | paid | จำนวนเงิน | ยอดเงิน | ยอดโอน | จำนวนเงินที่โอน | 金额 | 金額 | 付款金额 | số tiền | jumlah | jumlah uang | nominal | ငွေပမာဏ |
    ចំនួនទឹកប្រាក់ | ຈຳນວນເງິນ | राशि | halaga | kiasi`,
  currency: `
    currency | ccy | currency code | coin | token | asset | paid currency | สกุลเงิน | เหรียญ | 币种 | 货币 | 貨幣 | 幣種 | loại tiền | đơn vị tiền | mata uang | ငွေကြေး |
    រូបិយប័ណ្ណ | ສະກຸນເງິນ | मुद्रा | sarafu`,
  received: `amount received | received | received amount | จำนวนที่ได้รับ | จำนวนเงินที่ได้รับ | ยอดที่ได้รับ | 收到金额 | 到账金额 | số tiền nhận | jumlah diterima`,
  "received-currency": `received currency | currency received | สกุลเงินที่ได้รับ | 收到币种 | 到账币种`,
  "paid-on": `
    paid on | date paid | payment date | date of payment | transfer date | date of transfer | transaction date | date of transaction | วันที่โอน | วันที่โอนเงิน | วันที่จ่าย | วันโอน |
    付款日期 | 转账日期 | 交易日期 | ngày chuyển | ngày chuyển tiền | ngày giao dịch | tanggal transfer | tanggal bayar`,
  purpose: `purpose | purpose of payment | payment purpose | reason for payment | payment reason | วัตถุประสงค์ | จุดประสงค์ | เหตุผลที่โอน | 用途 | 付款用途 | mục đích | tujuan pembayaran`,
  reference: `payment reference | transaction reference | bank reference | transfer reference | เลขอ้างอิง | เลขที่อ้างอิง | 参考号 | 交易参考号 | mã giao dịch | nomor referensi`,
};

const useByForm = new Map<string, Use>();
for (const use of Object.keys(headersOf)) {
  for (const header of wordList(headersOf[use as Use])) useByForm.set(headerForm(header), use as Use);
}

/** Headers that mean the case when no better one does. */
const weakCaseWords: ReadonlySet<string> = new Set(
  wordList(
    `id | ref | reference | ref no | reference no | reference number | code | no | number | record id | รหัส | เลขที่ | ลำดับที่เคส | 编号 | 編號 | mã | kode`,
  ).map(headerForm),
);
/** Headers that mean the value when another column gives its kind. */
const weakValueWords: ReadonlySet<string> = new Set(
  wordList(
    `detail | details | data | content | entry | number | account | address or number | handle | รายละเอียด | เลข | 详情 | 账号 | chi tiết | detail | data`,
  ).map(headerForm),
);

/** What a header says its column is, or null. Headers of identifiers (a phone, a wallet) are none of these. */
export function useNamed(header: string): Use | null {
  return useByForm.get(headerForm(header)) ?? null;
}

export function mayMeanCase(header: string): boolean {
  return weakCaseWords.has(headerForm(header));
}

export function mayMeanValue(header: string): boolean {
  return weakValueWords.has(headerForm(header));
}
