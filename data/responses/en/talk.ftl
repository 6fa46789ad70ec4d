# Hello, thanks, goodbye; a person; what is not the shop's business.

discloses =
    .one = I am the virtual assistant of { $shop }. If you would rather talk to a person, just write “person”.
    .two = This is { $shop }'s virtual assistant. For a person, write “person” at any time.

greets =
    .one = Hello and welcome!
    .two = Hello, good to see you.

greets-ask =
    .one = What brings you here?
    .two = How can I help?

greets-again =
    .one = Hello again. Where shall we go on?
    .two = Hello! What can I do for you?

thanks-back =
    .one = You are welcome.
    .two = Gladly.
    .three = My pleasure.

goodbye =
    .one = Goodbye, and thank you for stopping by.
    .two = Take care, and see you another time.

goodbye-customer =
    .one = Goodbye, and thank you for shopping with us.
    .two = Take care, and enjoy what you bought.

introduces =
    .one = I am { $shop }'s virtual assistant, a program. I know the catalogue and the shop's terms, I compare products and help with orders. A person is one tap away.
    .two = I am a program, not a person: { $shop }'s virtual assistant. Ask me about products, delivery, returns or an order, or ask for a person.

chitchat =
    .one = I am no great talker, I am at my best with products and orders. What can I look up for you?
    .two = Small talk is not my strength, but finding things is. What are you after?

stays-calm =
    .one = I am sorry that I am not being helpful. Tell me what went wrong and I will try again, or ask for a person.
    .two = I hear you. Let me try again if you tell me what you need, or I can ask a person to join.

agrees =
    .one = Good. What shall I look up for you?
    .two = All right. What is next?

no-then-fine =
    .one = That is fine.
    .two = No problem at all.

no-anything-else =
    .one = All right. I am here if something comes up.
    .two = Fine. Just write if you need anything.

misunderstood =
    .one = Sorry, I got that wrong. What did you mean?
    .two = I misunderstood you, sorry. Could you say it again in other words?

not-sure =
    .one = I am not sure that I understand. Could you put it differently?
    .two = Sorry, I did not quite get that. Could you say it in other words?

out-of-scope =
    .one = That is outside what I can help with. I know { $shop }'s products, delivery, returns and orders.
    .two = I am only at home in { $shop }: products, delivery, returns, orders. With that I can help.

speaks-four-languages =
    .one = I am sorry, I do not speak that language. I can help in English, Hebrew (עברית), Persian (فارسی) or Latvian (latviešu).
    .two = I am afraid that is a language I do not know yet. Please write in English, Hebrew (עברית), Persian (فارسی) or Latvian (latviešu).

person-wanted =
    .one = Would you like a person to take over here?
    .two = Shall I ask a person to join you here?

hands-over =
    .one = I am asking a person to join you here. Until then I keep quiet.
    .two = A person will take over here. I stay silent from now on.

hands-over-hours-email =
    .one = Our team is there { $hours }; outside those hours you can also write to { $email }.

hands-over-hours =
    .one = Our team is there { $hours }.

hands-over-email =
    .one = You can also write to { $email }.

shop-intro = This is { $shop }:
shop-hours = We are there { $hours }.
shop-address = You find us at { $address }.
shop-phone = Our phone number is { $phone }.
shop-email = You can write to { $email }.

shop-answer =
    .one = The shop says: { $answer }
    .two = The shop's answer to that: { $answer }

# Opening hours.

weekday = { $day ->
        [monday] Monday
        [tuesday] Tuesday
        [wednesday] Wednesday
        [thursday] Thursday
        [friday] Friday
        [saturday] Saturday
       *[sunday] Sunday
    }
opening-days = { $first } to { $last }, { $opens } to { $closes }
opening-day = { $first }, { $opens } to { $closes }
opening-there = { $hours } ({ $city } time)
opening-several = { $spans }
