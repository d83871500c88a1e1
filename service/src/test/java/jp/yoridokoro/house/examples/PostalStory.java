package jp.yoridokoro.house.examples;

/** The address of somebody new is completed from the postal code; where that fails it is typed. */
final class PostalStory implements Story {
    @Override
    public void tell(Examples examples) {
        Teller coordinator = Scene.in(examples, "tochigi").coordinator();
        coordinator.get("/api/postal-codes/3280015");
        coordinator.get("/api/postal-codes/328-8686");
        coordinator.refused("postal-code-unknown").get("/api/postal-codes/9999999");
        coordinator.refused("postal-code-malformed").get("/api/postal-codes/328");
    }
}
