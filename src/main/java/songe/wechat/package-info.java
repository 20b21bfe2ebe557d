/**
 * All that is said to WeChat's servers, through WxJava: login codes, phone numbers, subscribe messages, the check of posted
 * words, code pictures. One door, {@link songe.wechat.WeChat}; its answers are words of ours, never WeChat's error numbers.
 *
 * <p>Every call waits for the network, two seconds for the connection and three for the answer, so nobody makes one inside a
 * transaction. What goes over this line is personal (codes, phone numbers, openids): WxJava's own log of requests and answers is
 * switched off in {@code application.properties}, and ours notes error numbers only.
 */
package songe.wechat;
