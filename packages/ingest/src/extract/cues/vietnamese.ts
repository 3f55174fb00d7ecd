import type { LanguageCues } from "./language-cues.ts";

export const vietnamese: LanguageCues = {
  phone: `gọi | số điện thoại | sđt | đt | điện thoại | số đt | gọi số | liên hệ | số máy | di động | hotline`,
  account: `tài khoản | số tài khoản | stk | tk | ngân hàng | chuyển khoản | chuyển vào | chuyển tới | chuyển cho | nạp vào | số tk`,
  wallet: `ví | địa chỉ ví | ví điện tử | địa chỉ`,
  notAnIdentifier: `đơn hàng | mã đơn | mã đơn hàng | số đơn | phòng | phòng số | tuổi | tầng | giường | vụ | mã vụ | trang | vé | chuyến bay | kiện hàng | vận đơn | mã vận đơn | mã nhân viên | mã số nhân viên | tòa nhà | nhà số | số nhà | ngày | năm | tổng | lương | hóa đơn | mã otp | mật khẩu | mã`,
  survivor: `của tôi | của em | của mình | tôi đứng tên | tên tôi | của cháu`,
  family: `mẹ tôi | của mẹ | mẹ | bố | của bố | ba tôi | cha tôi | chị gái | anh trai | em gái | em trai | vợ | chồng | gia đình | của gia đình | người thân | dì | chú | bác`,
  syndicate: `sếp | của sếp | ông chủ | bà chủ | của ông chủ | quản lý | tổ trưởng | trưởng nhóm | môi giới | của môi giới | cò | công ty | của công ty | bọn chúng | của chúng | của bọn chúng | chúng nó`,
  otherVictim: `khách hàng | của khách | khách | nạn nhân | của nạn nhân | người tôi nhắn tin`,
};
