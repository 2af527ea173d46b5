/** The mails' texts in Chinese, simplified. */
import type { MailTexts } from "./mail-texts.ts";

export const ZH_HANS: MailTexts = {
  greeting: "您好！",
  link: "您可以通过以下链接查看咨询进展并给我们留言：",
  keepLink: "请勿把链接交给他人：谁有这个链接，谁就能看到您的咨询。",
  automatic: "本邮件由系统自动发送，请不要回复。",
  unasked: "如果您没有向我们提交过任何内容，请不必理会。",
  answerByLink: "请不要回复本邮件：该邮箱无人查看。请通过链接给我们留言。",
  sender: "“Otandastar”基金会统一联络中心",
  acknowledgement: {
    waits: "请打开下面的链接，您的咨询会立即送达工作人员；否则会在十分钟内送达。",
    subject: "已收到咨询 {reference}",
    received: "我们已收到您的咨询。编号：{reference}。",
    answerBy: "答复期限：{date}。即{days, plural, other {#个}}工作日；星期六、星期日和哈萨克斯坦的节假日不计算在内。",
    next: "接下来，工作人员会阅读您的咨询并准备答复。如果应由其他机关处理，我们会告诉您。",
  },
  news: {
    subject: "咨询 {reference} 有新消息",
    open: "您的咨询 {reference} 有新消息。请打开链接阅读。",
    later: "您打开链接之后，以后的邮件就会包含全文。",
  },
  answer: {
    subject: "对咨询 {reference} 的答复",
    above: "以下是对您的咨询 {reference} 的答复：",
  },
  question: {
    subject: "关于咨询 {reference} 的问题",
    above: "为了答复您的咨询 {reference}，我们需要了解：",
    clock: "在您回复之前，期限暂停计算。如果{days, plural, other {#天}}内没有收到您的回复，咨询将结束。",
  },
  referral: {
    subject: "咨询 {reference} 已转交",
    passedOn: "您的咨询 {reference} 已转交主管机关：{to}。",
    decides: "此事由该机关决定。",
  },
  extension: {
    subject: "咨询 {reference} 的期限已延长",
    newDate: "答复您的咨询 {reference} 需要更多时间。新的答复期限：{date}。",
    reason: "原因：",
  },
  fileRefused: {
    subject: "咨询 {reference} 的一个文件未被接收",
    above:
      "您为咨询 {reference} 添加的一个文件未被接收，已删除。链接页面上写明是哪个文件及其原因；您可以在那里添加其他文件。",
  },
  newAddress: {
    subject: "请确认咨询 {reference} 的邮箱",
    above: "咨询 {reference} 登记了此邮箱。请打开链接，确认这是您的邮箱；在此之前，邮件中只有通知。以前的链接已失效。",
  },
  closed: {
    subject: "咨询 {reference} 已结束",
    above: "您的咨询 {reference} 已结束，没有新的答复。如果您的问题尚未解决，请通过链接给我们留言，咨询会重新开启。",
  },
  freshLink: {
    subject: "咨询 {reference} 的新链接",
    above: "您要求了咨询 {reference} 的新链接。以前的链接已失效。",
  },
  links: {
    subject: "您的咨询的链接",
    above: "有人在我们的网站上要求发送此邮箱未结咨询的链接：",
    notYou: "如果不是您本人，请不必理会：链接只发给了您。",
  },
  erased: {
    subject: "咨询 {reference} 已删除",
    done: "按照您的要求，咨询 {reference} 已删除，包括您写的和发送的全部内容以及您的个人资料。",
    left: "只留下编号，不含任何有关您的资料，以免该咨询因差错再次出现。链接已失效。",
  },
};
