# Leaving: one short win-back, then silence.

win-back =
    .one = Before you go: I would like to learn from this.
    .two = All right. One short question, if you allow.

win-back-interest =
    .one = You were interested in “{ $interest }”; it stays here in this chat for when you come back.
    .two = “{ $interest }” stays here in this chat, should you want to come back to it.

win-back-obstacle =
    .one = What held you back? One tap is enough.
    .two = May I ask what was missing? One tap is enough.

obstacle-price =
    .one = Thank you, that helps: the price. I have noted it.
    .two = The price, understood. Thank you for saying so.

obstacle-delivery =
    .one = Thank you, that helps: delivery. I have noted it.
    .two = Delivery, understood. Thank you for saying so.

obstacle-returns =
    .one = Thank you, that helps: the return terms. I have noted it.
    .two = The return terms, understood. Thank you for saying so.

obstacle-not-found =
    .one = Thank you, that helps: you did not find the right thing. I have noted it.
    .two = Not the right thing here, understood. Thank you for saying so.

obstacle-trust =
    .one = Thank you for being open: it was a matter of trust. I have noted it.
    .two = That is fair, and good to know. Thank you for saying so.

obstacle-just-looking =
    .one = That is just as welcome. Thank you for looking in.
    .two = Looking is always fine. See you another time.

obstacle-other =
    .one = Thank you for telling me. I have noted it.
    .two = Understood. Thank you for saying so.

keeps-choice =
    .one = Done: “{ $interest }” stays here in this chat. Come back whenever you like and we go on from there.
    .two = I keep “{ $interest }” for you in this chat. Just write when you are back.

keeps-no-notice =
    .one = I cannot write to you when something changes, and I will not pretend to.

keeps-nothing-yet =
    .one = Gladly, though we have not picked anything yet. This chat stays here, so you can go on whenever you like.

closes-quietly =
    .one = All right. All the best to you.
    .two = Understood. Take care.
