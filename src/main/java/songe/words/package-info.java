/**
 * What residents post is looked at before others read it: WeChat judges it, a doubtful text waits for a person of the town while it
 * already stands, a risky one is refused with a sentence that names the field. Only the texts that go into orders are sent, never
 * names, addresses or phone numbers, and nothing a member of staff writes.
 *
 * <p>Help is never held up: when WeChat is away the words stand and a person looks at them. Who is not known to WeChat (a browser,
 * or two hours since the mini program was open) is judged by a small rule of ours: links and invitations to other chats go to
 * that person too, everything else stands.
 */
package songe.words;
