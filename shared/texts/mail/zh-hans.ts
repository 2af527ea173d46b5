/** The mails' texts in Chinese, simplified. */
import type { MailTexts } from "./mail-texts.ts";

export const ZH_HANS: MailTexts = {
  acknowledgement: {
    subject: "已收到咨询 {reference}",
    greeting: "您好！",
    received: "我们已收到您的咨询。编号：{reference}。",
    answerBy: "答复期限：{date}。即{days, plural, other {#个}}工作日；星期六、星期日和哈萨克斯坦的节假日不计算在内。",
    next: "接下来，工作人员会阅读您的咨询并准备答复。如果应由其他机关处理，我们会告诉您。",
    link: "您可以通过以下链接查看咨询进展并补充内容：",
    keepLink: "请勿把链接交给他人：谁有这个链接，谁就能看到您的咨询。",
    automatic: "本邮件由系统自动发送，请不要回复。如果您没有向我们提交过任何内容，请不必理会。",
    sender: "统一联络中心",
  },
};
